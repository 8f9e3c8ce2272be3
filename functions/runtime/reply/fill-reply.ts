import type { Organization } from '../../../core/directory/model/organization/organization.ts';
import {
  fillHotlineDetails,
  toHotlineDetails,
} from '../../../core/directory/read/hotline-details.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { fillHtml } from '../../../web/design/view/fill-html.ts';
import { escapeHtml } from '../../../web/design/view/html.ts';
import { portalUrlPlaceholder } from '../../../web/portal/view/frame/portal-head.ts';
import type { HttpReply } from './reply.ts';

/** Returns whether a response is an HTML page. */
export function isHtmlPage({ headers }: Pick<HttpReply, 'headers'>): boolean {
  return String(headers?.['content-type']).startsWith('text/html');
}

const encodeForJson = (value: string): string => JSON.stringify(value).slice(1, -1);

const isProblem = ({ headers }: HttpReply): boolean =>
  String(headers?.['content-type']).startsWith('application/problem+json');

/**
 * Replaces the placeholders for the hotline's details and the portal's URL in pages and problem documents. Other responses
 * must not contain placeholders, because their headers contain a checksum of the body.
 */
export async function fillReply(
  reply: HttpReply,
  lang: Lang,
  readOrganization: () => Promise<Organization>,
  portalUrl: string,
): Promise<HttpReply> {
  const isPage = isHtmlPage(reply);
  if (!(isPage || isProblem(reply)) || !reply.body.includes('{hotline.')) return reply;
  const organization = await readOrganization();
  const body = isPage
    ? fillHtml(reply.body, organization, lang)
    : fillHotlineDetails(reply.body, toHotlineDetails(organization, lang), encodeForJson);
  const encode = isPage ? escapeHtml : encodeForJson;
  return { ...reply, body: body.replaceAll(portalUrlPlaceholder, encode(portalUrl)) };
}

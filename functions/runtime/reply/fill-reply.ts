import type { Organization } from '../../../core/directory/model/organization.ts';
import {
  fillHotlineDetails,
  toHotlineDetails,
} from '../../../core/directory/read/hotline-details.ts';
import type { Lang } from '../../../core/messages/lang.ts';
import { escapeHtml } from '../../../web/design/view/html.ts';
import { portalUrlPlaceholder } from '../../../web/portal/view/portal-head.ts';
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
  const encode = isHtmlPage(reply) ? escapeHtml : isProblem(reply) ? encodeForJson : undefined;
  if (!encode || !reply.body.includes('{hotline.')) return reply;
  const details = toHotlineDetails(await readOrganization(), lang);
  const body = fillHotlineDetails(reply.body, details, encode);
  return { ...reply, body: body.replaceAll(portalUrlPlaceholder, encode(portalUrl)) };
}

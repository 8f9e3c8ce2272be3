import type { ResolvedOfficerLink } from '../../core/officer/open-link.ts';
import { renderLinkEndedPage } from '../../web/officer/view/link-ended-page.ts';
import type { UnsentValues } from '../../web/officer/view/unsent-text.ts';
import { buildPageReply, buildProblemReply, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';

const wantsJson = ({ headers }: Request): boolean =>
  /\bjson\b/.test(headers['accept'] ?? '') && !headers['accept']?.includes('text/html');

/**
 * Returns the page or JSON problem document for an ended (410) or unknown (404) officer link. It contains the reason, the
 * next step, and any text that the officer had typed.
 */
export function buildEndedLinkReply(
  request: Request,
  { reason }: Extract<ResolvedOfficerLink, { kind: 'ended' }>,
  values: UnsentValues = {},
): Reply {
  const status = reason === 'unknown' ? 404 : 410;
  return wantsJson(request)
    ? buildProblemReply(status, `link-${reason}`, request.lang)
    : buildPageReply(status, renderLinkEndedPage({ reason, values }));
}

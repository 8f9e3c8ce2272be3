import { getProblemStatus } from '../../core/contract/problem-status.ts';
import type { ResolvedOfficerLink } from '../../core/officer/resolve-link.ts';
import { renderEndedOfficerLinkPage } from '../../web/officer/view/link-ended-page.ts';
import type { UnsentFormValues } from '../../web/officer/view/unsent-text.ts';
import { buildPageReply, buildProblemReply, type HttpReply } from '../runtime/reply/reply.ts';
import type { HttpRequest } from '../runtime/request/request.ts';

const wantsJson = ({ headers }: HttpRequest): boolean =>
  /\bjson\b/.test(headers['accept'] ?? '') && !headers['accept']?.includes('text/html');

/**
 * Returns the page or JSON problem document for an ended (410) or unknown (404) officer link. It contains the reason, the
 * next step, and any text that the officer had typed.
 */
export function buildEndedOfficerLinkReply(
  request: HttpRequest,
  { reason, succession }: Extract<ResolvedOfficerLink, { kind: 'ended' }>,
  values: UnsentFormValues = {},
): HttpReply {
  return wantsJson(request)
    ? buildProblemReply(`link-${reason}`, request.lang)
    : buildPageReply(
        getProblemStatus(`link-${reason}`),
        renderEndedOfficerLinkPage({ reason, succession, values }),
      );
}

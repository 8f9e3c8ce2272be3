import { type ExpiringKind, renderExpiredPage } from '../../web/portal/view/expired-page.ts';
import { unroutedReply } from '../runtime/refusal.ts';
import { pageReply, type Reply } from '../runtime/reply.ts';
import type { Request } from '../runtime/request.ts';

/** Returns 410 for content that was public before, else 404. Content that is not public yet is also 404. */
export function goneOrNotFoundReply(
  request: Request,
  kind: ExpiringKind,
  { wasPublic }: { wasPublic: boolean },
): Reply {
  return wasPublic
    ? pageReply(410, renderExpiredPage(request.lang, kind))
    : unroutedReply(request, 'no-such-page');
}

import type { EndedContent } from '../../../core/knowledge/ended-content.ts';
import { getRequestedAddress } from '../../../web/portal/view/frame/portal-page.ts';
import {
  type ExpiringPageKind,
  renderExpiredPage,
} from '../../../web/portal/view/ticket/expired-page.ts';
import { buildPageReply, type HttpReply } from '../../runtime/reply/reply.ts';
import { buildUnroutedReply } from '../../runtime/reply/unrouted-reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';

/**
 * Returns a 410 response for content that has ended, with the reason and current content. Returns 404 for other content,
 * including content that is not public yet.
 */
export function buildGoneOrNotFoundReply(
  request: HttpRequest,
  kind: ExpiringPageKind,
  ended: EndedContent | undefined,
): HttpReply {
  return ended
    ? buildPageReply(
        410,
        renderExpiredPage(request.lang, kind, ended, getRequestedAddress(request)),
      )
    : buildUnroutedReply(request, 'no-such-page');
}

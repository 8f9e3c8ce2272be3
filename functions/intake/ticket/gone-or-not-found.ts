import {
  type ExpiringPageKind,
  renderExpiredPage,
} from '../../../web/portal/view/ticket/expired-page.ts';
import { buildPageReply, type HttpReply } from '../../runtime/reply/reply.ts';
import { buildUnroutedReply } from '../../runtime/reply/unrouted-reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';

/** Returns a 410 response for content that used to be public, otherwise 404. Content that is not public yet also gets 404. */
export function buildGoneOrNotFoundReply(
  request: HttpRequest,
  kind: ExpiringPageKind,
  { wasPublic }: { wasPublic: boolean },
): HttpReply {
  return wasPublic
    ? buildPageReply(410, renderExpiredPage(request.lang, kind))
    : buildUnroutedReply(request, 'no-such-page');
}

import { renderDeviceForgottenPage } from '../../../web/portal/view/ticket/find/device-forgotten-page.ts';
import { buildPageReply, type HttpReply } from '../../runtime/reply/reply.ts';
import { expiredChatCookie } from '../../runtime/request/chat-cookie.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';
import { expiredVisitorCookies } from '../visitor-cookie.ts';
import { buildExpiredPinCookies } from './pin-proof-cookie.ts';

/**
 * Handles `POST /tra-cuu/may-muon`: for people on a borrowed device, deletes all citizen data that the portal stored in
 * this browser. Cookies are expired one by one, because `Clear-Site-Data` would also delete those of other sites on the
 * domain, and an officer's device registration.
 */
export function forgetDevice(request: Pick<HttpRequest, 'lang' | 'cookies'>): HttpReply {
  const reply = buildPageReply(200, renderDeviceForgottenPage(request.lang), [
    ...buildExpiredPinCookies(request),
    ...expiredVisitorCookies,
    expiredChatCookie,
  ]);
  return { ...reply, headers: { ...reply.headers, 'clear-site-data': '"cache", "storage"' } };
}

import { renderDeviceForgottenPage } from '../../../web/portal/view/ticket/device-forgotten-page.ts';
import { buildPageReply, type HttpReply } from '../../runtime/reply/reply.ts';
import type { HttpRequest } from '../../runtime/request/request.ts';

/**
 * Handles `POST /tra-cuu/may-muon`: deletes everything that the portal stored in this browser, for people who used a
 * borrowed device.
 */
export function forgetDevice({ lang }: Pick<HttpRequest, 'lang'>): HttpReply {
  const reply = buildPageReply(200, renderDeviceForgottenPage(lang));
  return {
    ...reply,
    headers: { ...reply.headers, 'clear-site-data': '"cache", "cookies", "storage"' },
  };
}

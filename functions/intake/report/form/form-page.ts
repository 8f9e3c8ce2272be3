import { buildPageReply, type HttpReply } from '../../../runtime/reply/reply.ts';

/**
 * Builds a page of the multi-step form with `Cache-Control: private, no-cache`. With `no-store`, the Back button would ask
 * the user to submit the form again.
 */
export function buildFormPageReply(
  status: number,
  html: string,
  cookies: string[] = [],
): HttpReply {
  const reply = buildPageReply(status, html, cookies);
  return { ...reply, headers: { ...reply.headers, 'cache-control': 'private, no-cache' } };
}

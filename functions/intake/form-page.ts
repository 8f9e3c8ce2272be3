import { page, type Reply } from '../runtime/reply.ts';

/**
 * A page of a form on its way: the browser keeps it for going back, where `no-store` would have it ask whether to send
 * again. Nobody between keeps it.
 */
export const formPage = (status: number, html: string, cookies: string[] = []): Reply => {
  const reply = page(status, html, cookies);
  return { ...reply, headers: { ...reply.headers, 'cache-control': 'private, no-cache' } };
};

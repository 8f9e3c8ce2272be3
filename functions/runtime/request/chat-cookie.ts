import { createRandomToken } from '../random.ts';
import { buildSetCookieHeader } from './cookie.ts';
import type { HttpRequest } from './request.ts';

/** With the prefix, browsers accept the cookie only from this host itself, so that no other host of the domain can set it. */
const name = '__Host-chat';
/** Lifetime of the chat cookie in seconds: 7 days, for which an unfinished report is also stored. */
const cookieLifetimeSeconds = 7 * 24 * 3600;

/** Returns the chat user id from the browser's cookie, or undefined if the cookie is missing or malformed. */
export function getChatUserId({ cookies }: Pick<HttpRequest, 'cookies'>): string | undefined {
  return /^[\w-]{22}$/.exec(cookies[name] ?? '')?.[0];
}

const buildChatCookie = (chatter: string): string =>
  buildSetCookieHeader(name, chatter, {
    path: '/',
    maxAgeSeconds: cookieLifetimeSeconds,
    sameSite: 'Lax',
  });

/**
 * Returns the chat user id from the browser's cookie, or a new random id, together with a cookie that extends its lifetime.
 */
export function ensureChatUserId(request: Pick<HttpRequest, 'cookies'>): {
  user: string;
  cookies: string[];
} {
  const user = getChatUserId(request) ?? createRandomToken();
  return { user, cookies: [buildChatCookie(user)] };
}

/** Cookie that deletes the chat user id, so that the next person at this browser cannot read the conversation. */
export const expiredChatCookie = buildSetCookieHeader(name, '', {
  path: '/',
  maxAgeSeconds: 0,
  sameSite: 'Lax',
});

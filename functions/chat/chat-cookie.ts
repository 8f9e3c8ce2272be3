import { randomName } from '../runtime/chance.ts';
import { cookie } from '../runtime/cookie.ts';
import type { Request } from '../runtime/request.ts';

const name = 'chat';
/** As long as an unfinished report waits. */
const keptSeconds = 7 * 24 * 3600;

/** By which name a browser's conversation is kept, if it has one. */
export const chatterOf = ({ cookies }: Pick<Request, 'cookies'>): string | undefined =>
  /^[\w-]{22}$/.exec(cookies[name] ?? '')?.[0];

const cookieOf = (chatter: string): string =>
  cookie(name, chatter, { path: '/', maxAgeSeconds: keptSeconds, sameSite: 'Lax' });

/** The browser's own name for its conversation, or a new one; the cookie is renewed with each message. */
export const chatter = (request: Pick<Request, 'cookies'>): { user: string; cookies: string[] } => {
  const user = chatterOf(request) ?? randomName();
  return { user, cookies: [cookieOf(user)] };
};

/** Whoever comes next to this browser finds nothing. */
export const forgottenCookie = cookie(name, '', { path: '/', maxAgeSeconds: 0, sameSite: 'Lax' });

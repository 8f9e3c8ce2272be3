import { randomName } from '../runtime/chance.ts';
import { cookie } from '../runtime/cookie.ts';
import type { Request } from '../runtime/request.ts';

const cookieName = 'device';

/** Returns the random device id of the browser's cookie, created on its first request. The table stores only the hash. */
export const deviceOf = ({ cookies }: Request): string | undefined => {
  const name = cookies[cookieName];
  return name && /^[\w-]{22}$/.test(name) ? name : undefined;
};

export const newDevice = randomName;

export const deviceCookie = (device: string): string =>
  cookie(cookieName, device, { path: '/a/', maxAgeSeconds: 400 * 24 * 3600, sameSite: 'Lax' });

import { randomName } from '../runtime/chance.ts';
import { cookie } from '../runtime/cookie.ts';
import type { Request } from '../runtime/request.ts';

const cookieName = 'device';

/** This browser's own name, given at its first look; the table keeps only its hash. */
export const deviceOf = ({ cookies }: Request): string | undefined => {
  const name = cookies[cookieName];
  return name && /^[\w-]{22}$/.test(name) ? name : undefined;
};

export const newDevice = randomName;

export const deviceCookie = (device: string): string =>
  cookie(cookieName, device, { path: '/a/', maxAgeSeconds: 400 * 24 * 3600, sameSite: 'Lax' });

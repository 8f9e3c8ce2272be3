import { createRandomToken } from '../runtime/random.ts';
import { buildSetCookieHeader } from '../runtime/request/cookie.ts';
import type { HttpRequest } from '../runtime/request/request.ts';

const cookieName = 'device';

/**
 * Returns the random device id from the browser's cookie, or undefined if the cookie is missing or malformed. The table
 * stores only a hash of the id.
 */
export function getDeviceId({ cookies }: HttpRequest): string | undefined {
  const name = cookies[cookieName];
  return name && /^[\w-]{22}$/.test(name) ? name : undefined;
}

export const createDeviceId = createRandomToken;

export function buildDeviceCookie(device: string): string {
  return buildSetCookieHeader(cookieName, device, {
    path: '/a/',
    maxAgeSeconds: 400 * 24 * 3600,
    sameSite: 'Lax',
  });
}

export type CookieOptions = {
  path: string;
  /** Lifetime of the cookie in seconds. Without it, the cookie ends with the browser session. */
  maxAgeSeconds?: number;
  /**
   * `SameSite` attribute of the cookie. `Strict` is for cookies that the browser need not send when a user follows a link
   * from another site.
   */
  sameSite: 'Lax' | 'Strict';
};

/**
 * Returns a `Set-Cookie` header value with `HttpOnly` and `Secure`, so that scripts cannot read the cookie and it is never
 * sent over plain HTTP.
 */
export function buildSetCookieHeader(
  name: string,
  value: string,
  { path, maxAgeSeconds, sameSite }: CookieOptions,
): string {
  return [
    `${name}=${value}`,
    `Path=${path}`,
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    'HttpOnly',
    'Secure',
    `SameSite=${sameSite}`,
  ].join('; ');
}

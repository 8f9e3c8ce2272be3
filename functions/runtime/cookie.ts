export type CookieOptions = {
  path: string;
  /** Lifetime in seconds; without it the cookie ends with the browser session. */
  maxAgeSeconds?: number;
  /** `Strict` for cookies that no link from another site needs. */
  sameSite: 'Lax' | 'Strict';
};

/**
 * Returns a `Set-Cookie` value with `HttpOnly` and `Secure`: no script reads the cookie, and no plain HTTP request carries
 * it.
 */
export function setCookieValue(
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

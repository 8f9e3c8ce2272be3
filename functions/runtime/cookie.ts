export type CookieOptions = {
  path: string;
  /** Without it the cookie ends with the browser. */
  maxAgeSeconds?: number;
  /** `Strict` where no link from elsewhere needs it. */
  sameSite: 'Lax' | 'Strict';
};

/** Returns the value of a `Set-Cookie` header: no script reads the cookie, and no plain HTTP request carries it. */
export const cookie = (
  name: string,
  value: string,
  { path, maxAgeSeconds, sameSite }: CookieOptions,
): string =>
  [
    `${name}=${value}`,
    `Path=${path}`,
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    'HttpOnly',
    'Secure',
    `SameSite=${sameSite}`,
  ].join('; ');

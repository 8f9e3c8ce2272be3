type ConsolePolicyInput = {
  nonce: string;
  picturesFrom: string;
  soundsFrom: string;
  signInAt: string;
};

/**
 * Returns the Content-Security-Policy of the console page. It allows scripts only from the same origin, and inline styles
 * only with the nonce of this response.
 */
export function buildConsoleContentSecurityPolicy({
  nonce,
  picturesFrom,
  soundsFrom,
  signInAt,
}: ConsolePolicyInput): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    `img-src 'self' data: blob: ${picturesFrom}`,
    `media-src ${soundsFrom}`,
    'worker-src blob:', // packs and unpacks Excel files over 160 kB in workers
    `connect-src 'self' ${new URL(signInAt).origin}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

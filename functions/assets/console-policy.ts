type ConsolePolicyInput = {
  nonce: string;
  picturesFrom: string;
  soundsFrom: string;
  signInAt: string;
  /** Connect instance whose softphone the page embeds. */
  softphone: { origin: string } | undefined;
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
  softphone,
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
    ...(softphone ? [`frame-src ${softphone.origin}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

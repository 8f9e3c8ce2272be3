import type { Hmac } from '../../ticket/ports/hmac.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';

/** HTTP header that marks a report as a canary report: a daily self-check that the hotline itself sends. */
export const canaryHeaderName = 'x-hotline-trial';

/**
 * Returns the value of the canary header for a report. The value is an HMAC, so that outsiders cannot mark a report as a
 * canary report, about which nobody is notified.
 */
export function computeCanaryMark(key: string, hmac: Hmac): string {
  return computeHmacHex('trial', key, hmac);
}

export function hasCanaryMark(mark: string | undefined, key: string, hmac: Hmac): boolean {
  return (
    mark !== undefined &&
    // comparing HMACs of the marks avoids timing attacks
    computeCanaryMark(mark, hmac) === computeCanaryMark(computeCanaryMark(key, hmac), hmac)
  );
}

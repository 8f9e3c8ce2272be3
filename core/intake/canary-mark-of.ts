import { computeHmacHex } from '../ticket/fingerprint.ts';
import type { Hmac } from '../ticket/hmac.ts';

/** Header that marks a report as the hotline's own canary. */
export const canaryHeader = 'x-hotline-trial';

/** Returns the canary mark of a report: an HMAC, so that nobody else can create an unnoticed report. */
export function canaryMarkOf(key: string, hmac: Hmac): string {
  return computeHmacHex('trial', key, hmac);
}

export function hasCanaryMark(mark: string | undefined, key: string, hmac: Hmac): boolean {
  return (
    mark !== undefined &&
    // comparing HMACs of the marks avoids timing attacks
    canaryMarkOf(mark, hmac) === canaryMarkOf(canaryMarkOf(key, hmac), hmac)
  );
}

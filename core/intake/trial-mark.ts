import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';

/** Header that marks a report as the hotline's own canary. */
export const trialHeader = 'x-hotline-trial';

/** Returns the canary mark of a report: an HMAC, so that nobody else can create an unnoticed report. */
export const trialMark = (key: string, keyed: Keyed): string => fingerprint('trial', key, keyed);

export const isTrialBy = (mark: string | undefined, key: string, keyed: Keyed): boolean =>
  mark !== undefined &&
  // comparing HMACs of the marks avoids timing attacks
  trialMark(mark, keyed) === trialMark(trialMark(key, keyed), keyed);

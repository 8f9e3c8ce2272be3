import type { RateLimit } from '../access/attempts.ts';

const day = 24 * 60;

/**
 * Rate limits for wrong PINs. The limits by network slow down a single client network; the limit by ticket bounds the guesses
 * from all networks together. `docs/adr/0024-wrong-pins.md` derives the probability of a right guess.
 */
export const wrongPinRateLimits = {
  networkAtTicket: { most: 5, withinMinutes: 15 },
  network: { most: 30, withinMinutes: 60 },
  ticket: { most: 200, withinMinutes: day },
  /** Rate limit for wrong PINs that are sent together with a right confirmation code. */
  confirmed: { most: 20, withinMinutes: day },
} as const satisfies Record<string, RateLimit>;

/** Rate limits for SMS with confirmation codes, because anybody can request such an SMS to another person's number. */
export const confirmationCodeRateLimits = {
  ticket: { most: 3, withinMinutes: day },
  /** One SMS per hour suffices, because the confirmation code stays the same for an hour. */
  ticketAndHour: { most: 1, withinMinutes: 60 },
  network: { most: 10, withinMinutes: 60 },
} as const satisfies Record<string, RateLimit>;

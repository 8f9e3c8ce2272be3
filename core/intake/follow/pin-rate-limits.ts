import type { RateLimit } from '../../access/rate-limit.ts';

const day = 24 * 60;

/**
 * Rate limits for wrong PINs. The limits by network slow down a single client network; the limit by ticket bounds the guesses
 * from all networks together. `docs/adr/0024-wrong-pins.md` derives the probability of a right guess.
 */
export const wrongPinRateLimits = {
  networkAtTicket: { maxAttempts: 5, withinMinutes: 15 },
  network: { maxAttempts: 30, withinMinutes: 60 },
  ticket: { maxAttempts: 200, withinMinutes: day },
  /** Rate limit for wrong PINs that are sent together with a right confirmation code. */
  confirmed: { maxAttempts: 20, withinMinutes: day },
} as const satisfies Record<string, RateLimit>;

/** Rate limits for SMS with confirmation codes, because anybody can request such an SMS to another person's number. */
export const confirmationCodeRateLimits = {
  ticket: { maxAttempts: 3, withinMinutes: day },
  /** One SMS per hour suffices, because the confirmation code stays the same for an hour. */
  ticketAndHour: { maxAttempts: 1, withinMinutes: 60 },
  network: { maxAttempts: 10, withinMinutes: 60 },
} as const satisfies Record<string, RateLimit>;

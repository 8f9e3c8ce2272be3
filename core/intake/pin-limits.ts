import type { AttemptLimit } from '../access/attempts.ts';

const day = 24 * 60;

/**
 * Rate limits for wrong PINs. The network limits slow down a single network; the ticket limit bounds guesses from all
 * networks together. `docs/adr/0024-wrong-pins.md` derives the probability of a right guess.
 */
export const pinLimits = {
  networkAtTicket: { most: 5, withinMinutes: 15 },
  network: { most: 30, withinMinutes: 60 },
  ticket: { most: 200, withinMinutes: day },
  /** Limit for wrong PINs that are sent with a right confirmation code. */
  confirmed: { most: 20, withinMinutes: day },
} as const satisfies Record<string, AttemptLimit>;

/** Rate limits for confirmation codes by SMS, because anybody can request one for somebody else's number. */
export const confirmationLimits = {
  ticket: { most: 3, withinMinutes: day },
  /** One SMS an hour suffices because the code is the same for an hour. */
  ticketAndHour: { most: 1, withinMinutes: 60 },
  network: { most: 10, withinMinutes: 60 },
} as const satisfies Record<string, AttemptLimit>;

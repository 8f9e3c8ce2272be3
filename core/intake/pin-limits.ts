import type { AttemptLimit } from '../access/attempts.ts';

const day = 24 * 60;

/**
 * Limits for wrong PINs. The two limits of a network only slow it down; the cap of a ticket bounds what all networks guess
 * together. `docs/adr/0024-wrong-pins.md` derives the probability of a right guess from these numbers.
 */
export const pinLimits = {
  networkAtTicket: { most: 5, withinMinutes: 15 },
  network: { most: 30, withinMinutes: 60 },
  ticket: { most: 200, withinMinutes: day },
  /** Wrong PINs above the cap that come with the right confirmation code. */
  confirmed: { most: 20, withinMinutes: day },
} as const satisfies Record<string, AttemptLimit>;

/** Limits for confirmation codes by SMS; the number that gets them may be a stranger to the requester. */
export const confirmationLimits = {
  ticket: { most: 3, withinMinutes: day },
  /** The code is the same for an hour, so one SMS an hour is enough. */
  ticketAndHour: { most: 1, withinMinutes: 60 },
  network: { most: 10, withinMinutes: 60 },
} as const satisfies Record<string, AttemptLimit>;

import * as z from 'zod';
import type { Ladder } from '../sla/threshold.ts';
import { hasValidCheckDigit } from '../ticket/code.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import { lastRung } from '../ticket/rung-reached.ts';
import { Ticket } from '../ticket/ticket.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import { ListedTicket } from './queue.ts';

/** The clocks that a unit can be late on. */
export const LateClock = z.enum(['resolve', 'acknowledge']);
export type LateClock = z.infer<typeof LateClock>;

/** How late, as the ladder counts: the last rung that was taken, 100 at the deadline. */
export type LateLevel = { clock: LateClock; percent: number };

const atDeadline = 100;

/**
 * The level that the ticket has reached, on the graver of its clocks that still run. It needs no clock of its own: the
 * journey records a missed deadline as it passes.
 */
export const lateLevel = (
  ticket: Pick<Ticket, 'rungs' | 'cycle' | 'clocks' | 'status' | 'unit'>,
): LateLevel | undefined => {
  if (!ticket.unit || isSettled(ticket.status)) return undefined;
  return LateClock.options
    .filter((clock) => !ticket.clocks[clock].stoppedAt && ticket.clocks[clock].missedAt)
    .map((clock) => ({ clock, percent: Math.max(atDeadline, lastRung(ticket, clock)) }))[0];
};

/** The levels that there can be on that day. */
export const lateLevels = (ladder: Ladder, on: Date): number[] => {
  const percents = ladder
    .filter((threshold) => isValidOn(threshold, localDate(on)))
    .map(({ percent }) => percent);
  return [...new Set(percents)]
    .filter((percent) => percent >= atDeadline)
    .toSorted((a, b) => a - b);
};

export const LateTicket = ListedTicket.extend(Ticket.pick({ unitName: true }).shape);
export type LateTicket = z.infer<typeof LateTicket>;

/** A place in a list of what is late: the unit, its due time and ticket. */
export const LatePlace = z
  .string()
  .regex(
    /^[A-Z][A-Z0-9_]*(:\d{2,5})?#\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#\d{10}$/,
    'cursor-unknown',
  )
  .refine((place) => hasValidCheckDigit(place.slice(-10)), 'cursor-unknown')
  .brand('LatePlace');
export type LatePlace = z.infer<typeof LatePlace>;

export type LateStore = {
  /** Unit by unit, in each the first due first; of one unit alone where one is named. */
  page(
    level: LateLevel,
    of: { unit?: string | undefined; after?: LatePlace | undefined },
  ): Promise<{ tickets: LateTicket[]; next?: LatePlace }>;
  /** How many there are, of one unit where one is named; no more than `most` are counted. */
  count(
    level: LateLevel,
    unit?: string,
    most?: number,
  ): Promise<{ count: number; isComplete: boolean }>;
};

import * as z from 'zod';
import type { TicketCode } from '../ticket/code.ts';
import { isEndStatus } from '../ticket/lifecycle.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import {
  type LocalDate,
  parseDayNumber,
  toDateOfDayNumber,
  toDayNumber,
} from '../time/local-date.ts';

/**
 * Progress of the retention backfill, which examines tickets by opening day, going back in time: the next day to examine,
 * and the number of consecutive days without tickets up to there.
 */
type ScanProgress = { day: LocalDate; empty: number };

export type RetentionBackfillDeps = {
  tickets: Pick<TicketStore, 'find'>;
  openedOn(day: LocalDate): AsyncIterable<TicketCode>;
  earlier: {
    /** Returns the stored progress of the retention backfill, or undefined before the first run. */
    place(): Promise<ScanProgress | undefined>;
    keep(place: ScanProgress): Promise<void>;
    /**
     * Adds an ended ticket to the retention index. Returns false if the ticket is already indexed or has changed in the
     * meantime.
     */
    enter(ticket: Ticket): Promise<boolean>;
  };
  /** Reports a ticket that can't be parsed. The backfill of the retention index continues without it. */
  passedOver(code: TicketCode): void;
  now(): Date;
};

/**
 * Limits for the nightly backfill of the retention index: days and tickets per night, total days to go back, and the number
 * of consecutive days without tickets after which the backfill ends.
 */
type Bounds = { days: number; tickets: number; back: number; empty: number };
const nightlyBounds: Bounds = { days: 30, tickets: 5_000, back: 3_660, empty: 400 };

const hasEnded = ({ status, closedAt, anonymisedAt, isCanary }: Ticket): boolean =>
  isEndStatus(status) && closedAt !== undefined && !anonymisedAt && !isCanary;

/**
 * Returns the latest opening day that the retention backfill hasn't examined yet, or undefined if the backfill is complete.
 */
export function findNextBackfillDay(
  storedDay: LocalDate | undefined,
  now: Date,
  { back }: Pick<Bounds, 'back'> = nightlyBounds,
): LocalDate | undefined {
  const today = toDayNumber(now);
  const day = storedDay === undefined ? today : parseDayNumber(storedDay);
  return day < today - back ? undefined : toDateOfDayNumber(day);
}

/**
 * Reads a ticket for the retention backfill. Reports and skips a ticket that can't be parsed. A database error ends the run,
 * and the next run continues with the same day.
 */
const readParsableTicket = async (
  code: TicketCode,
  { tickets, passedOver }: Pick<RetentionBackfillDeps, 'tickets' | 'passedOver'>,
): Promise<Ticket | undefined> => {
  try {
    return await tickets.find(code);
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error;
    passedOver(code);
    return undefined;
  }
};

/**
 * Adds tickets that ended before retention rules existed to the retention index. Goes back in time by opening day; each run
 * continues where the previous run stopped, until ten years ago or until a long period without tickets. Tickets that end
 * later are indexed when they end.
 */
export async function backfillRetentionIndex(
  { tickets, openedOn, earlier, passedOver, now }: RetentionBackfillDeps,
  { days, tickets: most, back, empty: maxEmpty }: Bounds = nightlyBounds,
): Promise<{ entered: number; isOver: boolean }> {
  const today = toDayNumber(now());
  const first = today - back;
  const scanProgress = await earlier.place();
  const from = scanProgress === undefined ? today : parseDayNumber(scanProgress.day);
  let [day, entered, looked, empty] = [from, 0, 0, scanProgress?.empty ?? 0];
  while (day >= first && from - day < days && looked < most && empty < maxEmpty) {
    const before = looked;
    for await (const code of openedOn(toDateOfDayNumber(day))) {
      const ticket = await readParsableTicket(code, { tickets, passedOver });
      if (ticket && hasEnded(ticket) && (await earlier.enter(ticket))) entered += 1;
      looked += 1;
    }
    day -= 1;
    empty = looked === before ? empty + 1 : 0;
    if (looked > before) await earlier.keep({ day: toDateOfDayNumber(day), empty });
  }
  if (empty >= maxEmpty) day = first - 1;
  if (day < from) await earlier.keep({ day: toDateOfDayNumber(day), empty });
  return { entered, isOver: day < first };
}

import * as z from 'zod';
import type { TicketCode } from '../ticket/code.ts';
import { isClosed } from '../ticket/lifecycle.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { dateOfDay, dayNumber, dayNumberOf, type LocalDate } from '../time/local-date.ts';

/** The day that is looked at next, and how many before it had nothing in a row. */
type Place = { day: LocalDate; empty: number };

export type EarlierPorts = {
  tickets: Pick<TicketStore, 'find'>;
  openedOn(day: LocalDate): AsyncIterable<TicketCode>;
  earlier: {
    /** Where it goes on; nowhere before the first night. */
    place(): Promise<Place | undefined>;
    keep(place: Place): Promise<void>;
    /** Puts it where what has ended is looked for, unless it stands there or has moved on; true when it was not there. */
    enter(ticket: Ticket): Promise<boolean>;
  };
  /** A ticket that can't be read is told of, and stands in nobody's way. */
  passedOver(code: TicketCode): void;
  now(): Date;
};

/**
 * What a night looks at, days or tickets, and how far back it goes in all. So many days in a row on which nothing was opened,
 * not even a trial, lie before the hotline was.
 */
type Bounds = { days: number; tickets: number; back: number; empty: number };
const ofANight: Bounds = { days: 30, tickets: 5_000, back: 3_660, empty: 400 };

const hasEnded = ({ status, closedAt, anonymisedAt, isTrial }: Ticket): boolean =>
  isClosed(status) && closedAt !== undefined && !anonymisedAt && !isTrial;

/** What was opened on that day or earlier has not been looked at yet; nothing when all of it has. */
export const notLookedAtSince = (
  kept: LocalDate | undefined,
  now: Date,
  { back }: Pick<Bounds, 'back'> = ofANight,
): LocalDate | undefined => {
  const today = dayNumber(now);
  const day = kept === undefined ? today : dayNumberOf(kept);
  return day < today - back ? undefined : dateOfDay(day);
};

/** Unreadable is for good; what the table can't do tonight breaks the night off, and the next begins there. */
const readable = async (
  code: TicketCode,
  { tickets, passedOver }: Pick<EarlierPorts, 'tickets' | 'passedOver'>,
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
 * What ended before there were rules about its time stands nowhere where these look. Night after night this goes back day by
 * day of opening, until there was no hotline or ten years are behind it, and is over for good: whatever ends from now on
 * enters by itself.
 */
export const findEarlier = async (
  { tickets, openedOn, earlier, passedOver, now }: EarlierPorts,
  { days, tickets: most, back, empty: mostEmpty }: Bounds = ofANight,
): Promise<{ entered: number; isOver: boolean }> => {
  const today = dayNumber(now());
  const first = today - back;
  const kept = await earlier.place();
  const from = kept === undefined ? today : dayNumberOf(kept.day);
  let [day, entered, looked, empty] = [from, 0, 0, kept?.empty ?? 0];
  while (day >= first && from - day < days && looked < most && empty < mostEmpty) {
    const before = looked;
    for await (const code of openedOn(dateOfDay(day))) {
      const ticket = await readable(code, { tickets, passedOver });
      if (ticket && hasEnded(ticket) && (await earlier.enter(ticket))) entered += 1;
      looked += 1;
    }
    day -= 1;
    empty = looked === before ? empty + 1 : 0;
    if (looked > before) await earlier.keep({ day: dateOfDay(day), empty });
  }
  if (empty >= mostEmpty) day = first - 1;
  if (day < from) await earlier.keep({ day: dateOfDay(day), empty });
  return { entered, isOver: day < first };
};

import type { TicketCode } from '../ticket/code.ts';
import { isClosed } from '../ticket/lifecycle.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { dateOfDay, dayNumber, dayNumberOf, type LocalDate } from '../time/local-date.ts';

export type EarlierPorts = {
  tickets: Pick<TicketStore, 'find'>;
  openedOn(day: LocalDate): AsyncIterable<TicketCode>;
  earlier: {
    /** The day that is looked at next; none before the first night. */
    day(): Promise<LocalDate | undefined>;
    keep(day: LocalDate): Promise<void>;
    /** Puts it where what has ended is looked for, unless it stands there or has moved on; true when it was not there. */
    enter(ticket: Ticket): Promise<boolean>;
  };
  now(): Date;
};

/** What a night looks at, days that are mostly empty, or tickets; and how far back it goes in all. */
type Bounds = { days: number; tickets: number; back: number };
const ofANight: Bounds = { days: 200, tickets: 5_000, back: 3_660 };

const hasEnded = ({ status, closedAt, anonymisedAt, isTrial }: Ticket): boolean =>
  isClosed(status) && closedAt !== undefined && !anonymisedAt && !isTrial;

/**
 * What ended before there were rules about its time stands nowhere where these look. Night after night this goes back day by
 * day of opening, until ten years are behind it, and is over for good: whatever ends from now on enters by itself.
 */
export const findEarlier = async (
  { tickets, openedOn, earlier, now }: EarlierPorts,
  { days, tickets: most, back }: Bounds = ofANight,
): Promise<{ entered: number; isOver: boolean }> => {
  const today = dayNumber(now());
  const first = today - back;
  const kept = await earlier.day();
  let day = kept === undefined ? today : dayNumberOf(kept);
  let [entered, looked] = [0, 0];
  for (let count = 0; day >= first && count < days && looked < most; count += 1) {
    for await (const code of openedOn(dateOfDay(day))) {
      const ticket = await tickets.find(code);
      if (ticket && hasEnded(ticket) && (await earlier.enter(ticket))) entered += 1;
      looked += 1;
    }
    day -= 1;
    await earlier.keep(dateOfDay(day));
  }
  return { entered, isOver: day < first };
};

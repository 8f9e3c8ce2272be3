import { atHour, dateOf, dayMs, hourMs } from '../clock-times.ts';
import { type Entry, entriesOf } from '../log.ts';
import { listCountedMoments, listOpenTickets } from '../recompute/counted-moments.ts';
import { cyclesOf, dueOf } from '../recompute/cycles.ts';
import { ticketsIn } from '../recompute/logged-tickets.ts';

export type DayNumbers = {
  date: string;
  opened: number;
  answered: number;
  open: number;
  late: number;
  sms: number;
  emails: number;
};

export function computeDayNumbers(entries: readonly Entry[], days: number): DayNumbers[] {
  return Array.from({ length: days }, (_, index) => {
    const [from, asOf] = [atHour(index + 1, 0), atHour(index + 2, 0)];
    const moments = listCountedMoments({ entries, asOf }).filter(({ at }) => at >= from);
    const open = listOpenTickets({ entries, asOf });
    const messages = entriesOf(entries, 'message').filter(({ at }) => at >= from && at < asOf);
    const late = open.filter((ticket) => {
      const cycle = cyclesOf(ticket, asOf).at(-1);
      return cycle && dueOf(ticket, cycle, 'resolve', { entries, asOf }) < asOf;
    });
    return {
      date: dateOf(from),
      opened: moments.filter(({ measure }) => measure === 'opened').length,
      answered: moments.filter(({ measure }) => measure === 'answered').length,
      ...{ open: open.length, late: late.length },
      sms: messages.filter(({ by }) => by === 'sms').length,
      emails: messages.filter(({ by }) => by === 'email').length,
    };
  });
}

export type UnitTimes = { unit: string; tickets: number; medianHours: number | undefined };

const median = (numbers: readonly number[]): number | undefined =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Returns the hours from report to answer for the units with the most tickets; units without answers have none. */
export function responseTimes(entries: readonly Entry[], most: number): UnitTimes[] {
  const certain = ticketsIn(entries).filter(({ isUnitUncertain }) => !isUnitUncertain);
  return [...Map.groupBy(certain, ({ unit }) => unit)]
    .map(([unit, tickets]) => ({
      ...{ unit, tickets: tickets.length },
      medianHours: median(
        tickets.flatMap((ticket) => {
          const answeredAt = cyclesOf(ticket, ticket.opened.at + 100 * dayMs)[0]?.answeredAt;
          return answeredAt ? [(answeredAt - ticket.opened.at) / hourMs] : [];
        }),
      ),
    }))
    .toSorted((a, b) => b.tickets - a.tickets || a.unit.localeCompare(b.unit))
    .slice(0, most);
}

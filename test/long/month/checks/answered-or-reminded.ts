import { dateOf, hourMs } from '../clock-times.ts';
import { type Entry, type EntryOf, entriesOf } from '../log.ts';
import { type Cycle, cyclesOf, dueOf } from '../recompute/cycles.ts';
import { type LoggedTicket, ticketsIn } from '../recompute/logged-tickets.ts';
import { mapAddressesToRoles } from '../recompute/roles-by-address.ts';
import { daysFrom, daysOffBy, isWorkingDayOf } from '../recompute/working-time.ts';
import type { MonthCheck } from './check.ts';

/** Hour at which the hotline looks for overdue tickets, and by which their posts must have their reminder. */
const lookHour = 6;
const reminderHour = 9;

type Names = { day: string; unit: string; role: string };

const codesIn = (body: string): string[] =>
  [...body.matchAll(/\b\d{3}\s?\d{3}\s?\d{4}\b/g)].map(([code]) => code.replaceAll(/\s/g, ''));

/** Returns true if the message counts more tickets than it lists: its link leads to the list of all of them. */
const namesAll = (body: string): boolean =>
  /còn \d+ phiếu|và \d+ phiếu/i.test(body) ||
  Number(/(\d+) phiếu cần xử lý/.exec(body)?.[1] ?? 0) > new Set(codesIn(body)).size;

const index = (entries: readonly Entry[]) => {
  const posts = mapAddressesToRoles(entries);
  const named = new Map<string, Names[]>();
  const wholeLists = new Set<string>();
  for (const { to, body, at, links } of entriesOf(entries, 'message')) {
    const post = posts.get(to);
    if (!post || !links.some((link) => link.includes('/a/') || link.includes('/console'))) continue;
    const day = dateOf(at);
    if (namesAll(body)) wholeLists.add(`${day} ${post.unit} ${post.role}`);
    for (const code of codesIn(body)) {
      named.set(code, [...(named.get(code) ?? []), { day, unit: post.unit, role: post.role }]);
    }
  }
  return { named, wholeLists };
};

type Late = { ticket: LoggedTicket; cycle: Cycle; dueAt: number; endAt: number };

/** Working mornings after the deadline on which the ticket was still open. */
const lateMornings = ({ dueAt, endAt }: Late, entries: readonly Entry[]): number[] =>
  daysFrom(dueAt, endAt).filter((midnight) => {
    const look = midnight + lookHour * hourMs;
    const reminded = midnight + reminderHour * hourMs;
    const isOpen = look > dueAt && reminded <= endAt;
    return isOpen && isWorkingDayOf(midnight, daysOffBy(entries, look));
  });

/** Every cycle that went past its deadline; the last one ends with the month. */
const lateCycles = (entries: readonly Entry[], until: number): Late[] =>
  ticketsIn(entries).flatMap((ticket) =>
    cyclesOf(ticket, until).flatMap((cycle) => {
      const endAt = cycle.answeredAt ?? until;
      const dueAt = dueOf(ticket, cycle, 'resolve', { entries, asOf: endAt });
      return endAt > dueAt ? [{ ticket, cycle, dueAt, endAt }] : [];
    }),
  );

const codeOf = (opened: EntryOf<'opened'>): string => opened.code;

/** Of a complaint the log does not know which unit decides: any but the accused will do. */
const isOwnUnit = ({ unit, isUnitUncertain, opened }: LoggedTicket, named: string): boolean =>
  isUnitUncertain ? ![...opened.accused, opened.accusedInText].includes(named) : unit === named;

export const answeredOrReminded: MonthCheck = {
  name: 'answered-or-reminded',
  promise:
    'Every ticket is answered, or its unit is reminded on every working day and the level above each week.',
  evaluate(entries, until) {
    const { named, wholeLists } = index(entries);
    const wrong: string[] = [];
    let looked = 0;
    for (const late of lateCycles(entries, until)) {
      const { ticket } = late;
      const code = codeOf(ticket.opened);
      const mornings = lateMornings(late, entries);
      const isNamed = (day: string, isOwn: boolean): boolean =>
        (named.get(code) ?? []).some(
          (one) => one.day === day && (isOwn ? isOwnUnit(ticket, one.unit) : one.role === 'head'),
        ) ||
        (isOwn && wholeLists.has(`${day} ${ticket.unit} handler`));
      for (const [at, morning] of mornings.entries()) {
        looked += 1;
        const day = dateOf(morning);
        if (!isNamed(day, true)) wrong.push(`${code}: ${ticket.unit} was not reminded on ${day}`);
        const week = mornings.slice(Math.max(0, at - 4), at + 1).map(dateOf);
        if (at >= 4 && !week.some((one) => isNamed(one, false)) && at % 5 === 4) {
          wrong.push(`${code}: nobody above ${ticket.unit} was notified from ${week[0]} to ${day}`);
        }
      }
    }
    return { looked, wrong };
  },
};

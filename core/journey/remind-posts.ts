import type { Directory } from '../directory/directory.ts';
import type { AlertStore } from '../messages/alert.ts';
import { inTurns } from '../messages/in-turns.ts';
import { type ReminderStore, reminderAlerts, remindersOf } from '../messages/post-reminder.ts';
import { calendarFor } from '../sla/calendar.ts';
import { responsibleFor } from '../sla/responsible.ts';
import { workDay } from '../sla/work-day.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { dayNumber } from '../time/local-date.ts';
import { nextCheckAt } from './next-check.ts';
import { type CheckPorts, planCheck } from './plan-check.ts';
import type { OpenTickets } from './recount-deadlines.ts';

export type RemindPostsPorts = CheckPorts & {
  open: OpenTickets;
  /** Returns the tickets with these codes, in any order; unknown codes are skipped. */
  ticketsOf(codes: readonly TicketCode[]): Promise<Ticket[]>;
  reminders: Pick<ReminderStore, 'putOnce'>;
  alerts: Pick<AlertStore, 'request'>;
  directory(): Promise<Directory>;
  now(): Date;
};

/** Counts of a reminder run: roles reminded, checks planned again, and open tickets on which nobody has to act. */
export type Reminded = { posts: number; replanned: number; withoutNextStep: number };

const openTickets = async (
  shards: readonly number[],
  { open, ticketsOf }: Pick<RemindPostsPorts, 'open' | 'ticketsOf'>,
): Promise<Ticket[]> => {
  const inShard = async (shard: number): Promise<Ticket[]> => {
    const found: Ticket[] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page: Awaited<ReturnType<OpenTickets['page']>> = await open.page(shard, after);
      found.push(...(await ticketsOf(page.codes)));
      after = page.next;
    }
    return found;
  };
  // a ticket that is replanned during the query may appear on two pages
  const found = (await Promise.all(shards.map(inShard))).flat();
  return [...new Map(found.map((ticket) => [ticket.code, ticket])).values()];
};

/** Returns whether an open ticket has a planned check or a responsible role; every open ticket should. */
export const hasNextStep = (ticket: Ticket, directory: Directory): boolean =>
  nextCheckAt(ticket, directory) !== undefined || responsibleFor(ticket, directory).length > 0;

/** Returns whether any unit works on the day. */
const isWorked = (now: Date, { calendar }: Directory): boolean =>
  [calendar, ...calendar.unitHours.map(({ unit }) => calendarFor(unit, calendar))].some(
    (hours) => workDay(dayNumber(now), hours).slots.length > 0,
  );

/**
 * Reminds each role of its overdue tickets, at most once a day, and plans lost checks of open tickets again. Does nothing on
 * a day on which no unit works.
 */
export const remindPosts = async (
  shards: readonly number[],
  ports: RemindPostsPorts,
): Promise<Reminded> => {
  const then = { directory: await ports.directory(), now: ports.now() };
  if (!isWorked(then.now, then.directory)) return { posts: 0, replanned: 0, withoutNextStep: 0 };
  const tickets = await openTickets(shards, ports);
  const lost = tickets.filter((ticket) => !hasNextStep(ticket, then.directory));
  const unplanned = tickets.filter((ticket) => {
    const next = nextCheckAt(ticket, then.directory);
    return next && !ticket.nextCheckAt;
  });
  const planned = await inTurns(unplanned, ({ code }) => planCheck(code, then.directory, ports));
  const reminders = remindersOf(tickets, then);
  const posts = await inTurns(reminders, async (reminder) => {
    const stored = await ports.reminders.putOnce(reminder);
    for (const alert of reminderAlerts(stored)) await ports.alerts.request(alert);
    return stored;
  });
  return {
    posts: posts.length,
    replanned: planned.filter(Boolean).length,
    withoutNextStep: lost.length,
  };
};

import type { Directory } from '../../directory/model/directory.ts';
import { mapInBatches } from '../../messages/deliver/map-in-batches.ts';
import type { NotificationStore } from '../../messages/notification.ts';
import {
  createOverdueTicketReminderNotifications,
  createOverdueTicketReminders,
  type OverdueTicketReminderStore,
} from '../../messages/reminders/overdue-ticket-reminder.ts';
import { getUnitCalendar } from '../../sla/calendar.ts';
import { getDaySchedule } from '../../sla/day-schedule.ts';
import { findResponsibleRoles } from '../../sla/responsible-roles.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { toDayNumber } from '../../time/local-date.ts';
import type { OpenTicketStore } from '../changes/recompute-page-of-deadlines.ts';
import { computeNextWorkflowCheck } from '../next-check.ts';
import { type PlanWorkflowCheckDeps, planNextWorkflowCheck } from '../plan-workflow-check.ts';

export type SendOverdueTicketRemindersDeps = PlanWorkflowCheckDeps & {
  open: OpenTicketStore;
  /** Returns the tickets with these codes, in any order. Skips unknown codes. */
  ticketsOf(codes: readonly TicketCode[]): Promise<Ticket[]>;
  reminders: Pick<OverdueTicketReminderStore, 'putOnce'>;
  alerts: Pick<NotificationStore, 'request'>;
  directory(): Promise<Directory>;
  now(): Date;
};

/**
 * Result of a reminder run: the numbers of reminded roles, of checks planned again, and of open tickets on which nobody must
 * act.
 */
export type OverdueTicketReminderRunResult = {
  posts: number;
  replanned: number;
  withoutNextStep: number;
};

const readOpenTickets = async (
  shards: readonly number[],
  { open, ticketsOf }: Pick<SendOverdueTicketRemindersDeps, 'open' | 'ticketsOf'>,
): Promise<Ticket[]> => {
  const inShard = async (shard: number): Promise<Ticket[]> => {
    const found: Ticket[] = [];
    for (let after: string | undefined = ''; after !== undefined; ) {
      const page: Awaited<ReturnType<OpenTicketStore['page']>> = await open.page(shard, after);
      found.push(...(await ticketsOf(page.codes)));
      after = page.next;
    }
    return found;
  };
  // a ticket that is replanned during the query may appear on two pages
  const found = (await Promise.all(shards.map(inShard))).flat();
  return [...new Map(found.map((ticket) => [ticket.code, ticket])).values()];
};

/** Returns true if an open ticket has a planned check or a responsible role. This should be true for every open ticket. */
export function hasPlannedCheckOrResponsibleRole(ticket: Ticket, directory: Directory): boolean {
  return (
    computeNextWorkflowCheck(ticket, directory) !== undefined ||
    findResponsibleRoles(ticket, directory).length > 0
  );
}

/** Returns true if at least one unit works on the day. */
const isWorkingDayAnywhere = (now: Date, { calendar }: Directory): boolean =>
  [calendar, ...calendar.unitHours.map(({ unit }) => getUnitCalendar(unit, calendar))].some(
    (hours) => getDaySchedule(toDayNumber(now), hours).slots.length > 0,
  );

/**
 * Reminds each role of its overdue tickets, at most once a day, and plans lost checks of open tickets again. Does nothing on
 * days on which no unit works.
 */
export async function sendOverdueTicketReminders(
  shards: readonly number[],
  ports: SendOverdueTicketRemindersDeps,
): Promise<OverdueTicketReminderRunResult> {
  const directoryAt = { directory: await ports.directory(), now: ports.now() };
  if (!isWorkingDayAnywhere(directoryAt.now, directoryAt.directory))
    return { posts: 0, replanned: 0, withoutNextStep: 0 };
  const tickets = await readOpenTickets(shards, ports);
  const lost = tickets.filter(
    (ticket) => !hasPlannedCheckOrResponsibleRole(ticket, directoryAt.directory),
  );
  const unplanned = tickets.filter((ticket) => {
    const next = computeNextWorkflowCheck(ticket, directoryAt.directory);
    return next && !ticket.nextCheckAt;
  });
  const planned = await mapInBatches(unplanned, ({ code }) =>
    planNextWorkflowCheck(code, directoryAt.directory, ports),
  );
  const reminders = createOverdueTicketReminders(tickets, directoryAt);
  const posts = await mapInBatches(reminders, async (reminder) => {
    const stored = await ports.reminders.putOnce(reminder);
    for (const alert of createOverdueTicketReminderNotifications(stored))
      await ports.alerts.request(alert);
    return stored;
  });
  return {
    posts: posts.length,
    replanned: planned.filter(Boolean).length,
    withoutNextStep: lost.length,
  };
}

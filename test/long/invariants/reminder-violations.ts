import { createNotificationStore } from '../../../adapters/dynamodb/messages/notification-store.ts';
import { createOverdueTicketReminderStore } from '../../../adapters/dynamodb/messages/reminder-store.ts';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { findPeople } from '../../../core/directory/model/organization/people.ts';
import type { Notification } from '../../../core/messages/notification.ts';
import {
  createOverdueTicketReminderNotifications,
  type OverdueTicketReminder,
} from '../../../core/messages/reminders/overdue-ticket-reminder.ts';
import { getUnitCalendar } from '../../../core/sla/calendar.ts';
import { getDaySchedule } from '../../../core/sla/day-schedule.ts';
import { findResponsibleRoles, type ResponsibleRole } from '../../../core/sla/responsible-roles.ts';
import type { TicketEvent } from '../../../core/ticket/events/event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { formatTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { getMidnightMs, toDateOfDayNumber, toDayNumber } from '../../../core/time/local-date.ts';
import type { NotifiedTickets } from './digest-violations.ts';
import type { StoredTicket } from './stored-ticket.ts';

const hourMs = 3_600_000;

/** Returns the time of the daily reminders to overdue units on a day. */
const morningMs = (day: number): number => getMidnightMs(day) + 6 * hourMs;

/** Events that change neither the responsible role nor its deadline. */
const changesNothing: ReadonlySet<TicketEvent['kind']> = new Set(['rung', 'wrote', 'noted']);

/** Returns the working mornings on which a unit's role had the ticket overdue, as day numbers. */
const morningsOf = (
  { unit, dueAt }: ResponsibleRole,
  { events }: StoredTicket,
  { directory, now }: NotifiedTickets,
): number[] => {
  const last = events.findLast(({ kind }) => !changesNothing.has(kind));
  const since = Math.max(dueAt.getTime(), last?.at.getTime() ?? 0);
  const calendar = getUnitCalendar(unit, directory.calendar);
  const first = toDayNumber(new Date(since));
  return Array.from({ length: toDayNumber(now) - first + 1 }, (_, at) => first + at).filter(
    (day) =>
      morningMs(day) > since &&
      morningMs(day) < now.getTime() &&
      getDaySchedule(day, calendar).slots.length > 0,
  );
};

const arrived: ReadonlySet<Notification['status']> = new Set([
  'sent',
  'delivered',
  'bounced',
  'failed',
]);

/** Returns what is wrong with one message of a reminder about an overdue ticket. */
const wrongOfMessage = (
  alert: Notification | undefined,
  { code }: Ticket,
  { sent, now }: Pick<NotifiedTickets, 'sent' | 'now'>,
): string[] => {
  if (!alert) return ['has no message'];
  const { key, status, heldUntil, provider } = alert;
  if (status === 'requested' && heldUntil && heldUntil > now) return [];
  if (!arrived.has(status)) return [`${key} is ${status}: ${provider}`];
  const mail = sent.find(({ messageId, kind }) => messageId === provider && kind === 'email');
  return mail && !mail.body.includes(formatTicketCode(code))
    ? [`${key} does not name ${code}`]
    : [];
};

const wrongOfReminder = async (
  reminder: OverdueTicketReminder,
  ticket: Ticket,
  notified: NotifiedTickets,
  table: TicketTable,
): Promise<string[]> => {
  if (!reminder.tickets.some(({ code }) => code === ticket.code))
    return ['does not contain the ticket'];
  const { find } = createNotificationStore(table);
  const alerts = await Promise.all(
    createOverdueTicketReminderNotifications(reminder).map(({ code, key }) => find(code, key)),
  );
  return alerts.flatMap((alert) => wrongOfMessage(alert, ticket, notified));
};

/**
 * Returns true if the role must be reminded of an overdue ticket; possible complaints and vacant roles have other
 * notifications.
 */
const isReminded = (
  { ticket }: StoredTicket,
  { unit, role }: ResponsibleRole,
  { directory, now }: NotifiedTickets,
) => !ticket.complaintHold && findPeople(directory, unit, role, now).length > 0;

/** Verifies that the role responsible for each open overdue ticket was reminded on every working morning. */
export async function findReminderViolations(
  notified: NotifiedTickets,
  table: TicketTable,
): Promise<string[]> {
  const { tickets, directory } = notified;
  const { latest } = createOverdueTicketReminderStore(table);
  const due = tickets.flatMap((one) =>
    findResponsibleRoles(one.ticket, directory)
      .filter((post) => isReminded(one, post, notified))
      .flatMap((post) =>
        morningsOf(post, one, notified).map((day) => ({ one, post, date: toDateOfDayNumber(day) })),
      ),
  );
  const wrong = await Promise.all(
    due.map(async ({ one: { ticket }, post: { unit, role }, date }) => {
      const reminder = await latest({ unit, role }, date);
      const found =
        reminder?.date === date
          ? await wrongOfReminder(reminder, ticket, notified, table)
          : ['was not written'];
      return found.map(
        (why) => `${ticket.code}: the reminder of ${unit} ${role} on ${date} ${why}`,
      );
    }),
  );
  return wrong.flat();
}

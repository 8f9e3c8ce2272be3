import type { Directory } from '../../directory/model/directory.ts';
import type { ResponsibleRole } from '../../sla/responsible-roles.ts';
import { isActorAccused } from '../../ticket/model/action-permissions.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isTicketHiddenFromUnit } from '../schedule/is-notification-needed.ts';
import { listRemindedTasks, type UnitRoleRef } from './list-roles-to-remind.ts';
import type { OverdueTicketReminderStore } from './overdue-ticket-reminder.ts';

export type RemindedTicketsDeps = {
  reminders: Pick<OverdueTicketReminderStore, 'latest'>;
  /** Returns the tickets with these codes in any order. Codes without a ticket are omitted. */
  ticketsOf(codes: readonly TicketCode[]): Promise<Ticket[]>;
};

/** Ticket in a reminder, with its overdue task that has the earliest deadline. */
type RemindedTicket = { ticket: Ticket; overdueTask: ResponsibleRole };

type RemindedTickets = {
  tickets: RemindedTicket[];
  /** Number of further overdue tickets that the reminder counts without listing them. */
  more: number;
};

const noRemindedTickets: RemindedTickets = { tickets: [], more: 0 };

/**
 * Returns at most `most` tickets from a role's latest reminder, the most urgent first. Tickets that need no reminder any
 * more are left out, for instance because they were reassigned. `more` is the number of tickets that the reminder counted
 * without listing them.
 */
export async function findRemindedTickets(
  { unit, role }: UnitRoleRef,
  most: number,
  directoryAt: { directory: Directory; now: Date },
  { reminders, ticketsOf }: RemindedTicketsDeps,
): Promise<RemindedTickets> {
  const reminder = await reminders.latest({ unit, role }, toLocalDate(directoryAt.now));
  if (!reminder) return noRemindedTickets;
  const assignments = new Map(
    reminder.tickets.map(({ code, assignment }) => [code, assignment] as const),
  );
  // evaluates the ticket's current state as of that morning
  const morning = { ...directoryAt, now: reminder.at };
  const reader = { role: 'officer', unit, post: role } as const;
  const isReadable = (ticket: Ticket): boolean =>
    ticket.assignment === assignments.get(ticket.code) &&
    !isActorAccused(reader, ticket.accused, directoryAt) &&
    !isTicketHiddenFromUnit(unit, { about: 'reminder', post: { unit, role } }, ticket, directoryAt);
  const codes = [...assignments.keys()];
  const toReminded = (ticket: Ticket): RemindedTicket[] => {
    const [overdueTask] = listRemindedTasks({ unit, role }, ticket, morning);
    return overdueTask && isReadable(ticket) ? [{ ticket, overdueTask }] : [];
  };
  const tickets: RemindedTicket[] = [];
  let read = 0;
  while (read < codes.length && tickets.length < most) {
    const next = codes.slice(read, read + most - tickets.length);
    tickets.push(...(await ticketsOf(next)).flatMap(toReminded));
    read += next.length;
  }
  return { tickets, more: reminder.total - read };
}

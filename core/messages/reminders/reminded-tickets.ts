import type { Directory } from '../../directory/model/directory.ts';
import { isActorAccused } from '../../ticket/model/action-permissions.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { toLocalDate } from '../../time/local-date.ts';
import { isTicketHiddenFromUnit } from '../schedule/is-notification-needed.ts';
import {
  listRemindedRoles,
  type OverdueTicketReminderStore,
  type UnitRoleRef,
} from './overdue-ticket-reminder.ts';

export type RemindedTicketsDeps = {
  reminders: Pick<OverdueTicketReminderStore, 'latest'>;
  /** Returns the tickets with these codes in any order. Codes without a ticket are omitted. */
  ticketsOf(codes: readonly TicketCode[]): Promise<Ticket[]>;
};

type RemindedTickets = {
  tickets: Ticket[];
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
  const isReminded = (ticket: Ticket): boolean =>
    listRemindedRoles(ticket, { ...directoryAt, now: reminder.at }).some(
      (post) => post.unit === unit && post.role === role,
    );
  const reader = { role: 'officer', unit, post: role } as const;
  const isListed = (ticket: Ticket): boolean =>
    ticket.assignment === assignments.get(ticket.code) &&
    isReminded(ticket) &&
    !isActorAccused(reader, ticket.accused, directoryAt) &&
    !isTicketHiddenFromUnit(unit, { about: 'reminder', post: { unit, role } }, ticket, directoryAt);
  const codes = [...assignments.keys()];
  const tickets: Ticket[] = [];
  let read = 0;
  while (read < codes.length && tickets.length < most) {
    const next = codes.slice(read, read + most - tickets.length);
    tickets.push(...(await ticketsOf(next)).filter(isListed));
    read += next.length;
  }
  return { tickets, more: reminder.total - read };
}

import type { Directory } from '../directory/directory.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { isAboutActor } from '../ticket/who-may.ts';
import { localDate } from '../time/local-date.ts';
import { isWithheldFrom } from './is-needed.ts';
import { type Post, type ReminderStore, remindedOf } from './post-reminder.ts';

export type RemindedPorts = {
  reminders: Pick<ReminderStore, 'latest'>;
  /** The tickets of the codes, as far as there are any, in any order. */
  ticketsOf(codes: readonly TicketCode[]): Promise<Ticket[]>;
};

type Reminded = {
  tickets: Ticket[];
  /** Those above the number that a reminder lists. */
  more: number;
};

const none: Reminded = { tickets: [], more: 0 };

/**
 * Returns the tickets of the post's latest reminder that are still overdue, assigned as they were, and not about the post
 * itself.
 */
export const remindedTickets = async (
  { unit, role }: Post,
  then: { directory: Directory; now: Date },
  { reminders, ticketsOf }: RemindedPorts,
): Promise<Reminded> => {
  const reminder = await reminders.latest({ unit, role }, localDate(then.now));
  if (!reminder) return none;
  const assignments = new Map(
    reminder.tickets.map(({ code, assignment }) => [code, assignment] as const),
  );
  const tickets = await ticketsOf([...assignments.keys()]);
  // as it would be decided on that morning of the ticket as it is now
  const isReminded = (ticket: Ticket): boolean =>
    remindedOf(ticket, { ...then, now: reminder.at }).some(
      (post) => post.unit === unit && post.role === role,
    );
  const reader = { role: 'officer', unit, post: role } as const;
  return {
    tickets: tickets.filter(
      (ticket) =>
        ticket.assignment === assignments.get(ticket.code) &&
        isReminded(ticket) &&
        !isAboutActor(reader, ticket.accused, then) &&
        !isWithheldFrom(unit, { about: 'reminder', post: { unit, role } }, ticket, then),
    ),
    more: reminder.total - reminder.tickets.length,
  };
};

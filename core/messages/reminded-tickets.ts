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
  /** Those of the reminder that are not listed. */
  more: number;
};

const none: Reminded = { tickets: [], more: 0 };

/**
 * Returns at most so many tickets of the post's latest reminder, the most urgent first: those that are still overdue, assigned
 * as they were, and not about the post itself. The others are counted as they were in the morning, and not read.
 */
export const remindedTickets = async (
  { unit, role }: Post,
  most: number,
  then: { directory: Directory; now: Date },
  { reminders, ticketsOf }: RemindedPorts,
): Promise<Reminded> => {
  const reminder = await reminders.latest({ unit, role }, localDate(then.now));
  if (!reminder) return none;
  const assignments = new Map(
    reminder.tickets.map(({ code, assignment }) => [code, assignment] as const),
  );
  // as it would be decided on that morning of the ticket as it is now
  const isReminded = (ticket: Ticket): boolean =>
    remindedOf(ticket, { ...then, now: reminder.at }).some(
      (post) => post.unit === unit && post.role === role,
    );
  const reader = { role: 'officer', unit, post: role } as const;
  const isListed = (ticket: Ticket): boolean =>
    ticket.assignment === assignments.get(ticket.code) &&
    isReminded(ticket) &&
    !isAboutActor(reader, ticket.accused, then) &&
    !isWithheldFrom(unit, { about: 'reminder', post: { unit, role } }, ticket, then);
  const codes = [...assignments.keys()];
  const tickets: Ticket[] = [];
  let read = 0;
  while (read < codes.length && tickets.length < most) {
    const next = codes.slice(read, read + most - tickets.length);
    tickets.push(...(await ticketsOf(next)).filter(isListed));
    read += next.length;
  }
  return { tickets, more: reminder.total - read };
};

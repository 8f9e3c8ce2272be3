import type { MemberStore } from '../../../core/staff/members/member.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { toHotlineTime } from '../../../core/time/instant.ts';

type AssignedTicket = Pick<Ticket, 'takenBy'>;
export type TicketTaker = { sub: string; name: string; at: string };

/**
 * Loads the staff members who took the given tickets to work on them, each member once. Returns a function that returns the
 * member for a ticket.
 */
export async function loadTicketTakers(
  tickets: readonly AssignedTicket[],
  members: Pick<MemberStore, 'find'>,
): Promise<(ticket: AssignedTicket) => TicketTaker | undefined> {
  const subs = [...new Set(tickets.flatMap(({ takenBy }) => takenBy?.sub ?? []))];
  const found = await Promise.all(subs.map((sub) => members.find(sub)));
  const names = new Map(subs.map((sub, at) => [sub, found[at]?.name ?? '']));
  return ({ takenBy }) =>
    takenBy && {
      sub: takenBy.sub,
      name: names.get(takenBy.sub) ?? '',
      at: toHotlineTime(takenBy.at),
    };
}

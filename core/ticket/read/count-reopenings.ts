import type { Ticket } from '../model/ticket.ts';

/** Returns how often the ticket was reopened. Cycles that began because a merge was undone don't count. */
export function countReopenings({
  cycle,
  undoneMerges = 0,
}: Pick<Ticket, 'cycle' | 'undoneMerges'>): number {
  return cycle - 1 - undoneMerges;
}

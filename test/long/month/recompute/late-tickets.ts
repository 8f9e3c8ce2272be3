import type { Entry } from '../log.ts';
import { listOpenTickets } from './counted-moments.ts';
import { cyclesOf, dueOf } from './cycles.ts';
import type { LoggedTicket } from './logged-tickets.ts';

/** Returns tickets that were open at an instant with a running clock past its deadline. */
export function lateTickets(then: { entries: readonly Entry[]; asOf: number }): LoggedTicket[] {
  return listOpenTickets(then).filter((ticket) => {
    const cycle = cyclesOf(ticket, then.asOf).at(-1);
    if (!cycle) return false;
    const isAcknowledgedLate =
      cycle.acknowledgedAt === undefined && dueOf(ticket, cycle, 'acknowledge', then) < then.asOf;
    return isAcknowledgedLate || dueOf(ticket, cycle, 'resolve', then) < then.asOf;
  });
}

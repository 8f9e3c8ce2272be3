import type { Ticket } from '../ticket/ticket.ts';
import type { ClockName } from './sla-row.ts';

/** Which clock the ticket is late on, the graver first; computed, never stored. */
export const lateness = ({ clocks }: Pick<Ticket, 'clocks'>, now: Date): ClockName | undefined =>
  (['resolve', 'acknowledge'] as const).find((name) => {
    const { dueAt, stoppedAt } = clocks[name];
    return (stoppedAt ?? now) > dueAt;
  });

/** Returns what is overdue for staff: the review of a held ticket before the ticket's own clocks. */
export const staffLateness = (
  ticket: Pick<Ticket, 'clocks' | 'complaintHold'>,
  now: Date,
): ClockName | 'review' | undefined =>
  ticket.complaintHold && now > ticket.complaintHold.dueAt ? 'review' : lateness(ticket, now);

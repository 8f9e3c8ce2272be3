import type { Directory } from '../directory/directory.ts';
import { nextRungAt, type RunningClock } from '../sla/ladder.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** The ticket's clocks as the ladder wants them. */
export const runningClocks = ({ clocks }: Ticket): RunningClock[] =>
  (['acknowledge', 'resolve'] as const).map((name) => {
    const { stoppedAt, ...clock } = clocks[name];
    return { name, clock, ...(stoppedAt && { stoppedAt }) };
  });

/** When the journey must look at the ticket again; nothing once no rung is left. */
export const nextCheckAt = (ticket: Ticket, { ladder, calendar }: Directory): Date | undefined =>
  isSettled(ticket.status)
    ? undefined
    : nextRungAt({
        clocks: runningClocks(ticket),
        taken: new Set(ticket.rungs),
        cycle: ticket.cycle,
        ladder,
        calendar,
      });

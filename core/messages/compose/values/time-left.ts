import type { Directory } from '../../../directory/model/directory.ts';
import { countWorkingMinutes } from '../../../sla/business-hours.ts';
import { getClockCalendar } from '../../../sla/recompute-clocks.ts';
import type { TimeLimit } from '../../../sla/time-limit.ts';
import type { Ticket } from '../../../ticket/model/ticket.ts';

/**
 * Returns the time that a unit still has for the answer, in the kind of time in which the clock runs. Undefined after the
 * deadline.
 */
export function computeTimeLeft(
  ticket: Pick<Ticket, 'clocks' | 'unit'>,
  directory: Directory,
  now: Date,
): Exclude<TimeLimit, { kind: 'working-days' }> | undefined {
  const { kind, dueAt } = ticket.clocks.resolve;
  if (dueAt <= now) return undefined;
  const minutes =
    kind === 'wall'
      ? Math.floor((dueAt.getTime() - now.getTime()) / 60_000)
      : countWorkingMinutes(now, dueAt, getClockCalendar(ticket, directory));
  return minutes > 0 ? { kind, minutes } : undefined;
}

import { missedDeadline } from '../sla/lateness.ts';
import { eachClock } from '../sla/recompute.ts';
import { ClockName } from '../sla/sla-row.ts';
import type { TicketEvent } from './event.ts';
import type { Ticket, TicketClock } from './ticket.ts';

type Clocks = Ticket['clocks'];

type Cause = { kind: TicketEvent['kind']; clock?: ClockName; percent?: number };

/** The journey may take the step at the deadline at that very instant, also of a clock that was paused at it. */
const isStepAtDeadline = (
  { kind, clock, percent = 0 }: Cause,
  name: ClockName,
  { pauses = [] }: TicketClock,
): boolean =>
  kind === 'rung' && clock === name && percent >= 100 && pauses.every(({ to }) => to !== undefined);

/**
 * Returns the clocks with the deadlines that had passed before a change: what the change moves is missed all the same.
 * A calendar that was corrected is no such change: it says what the deadline was.
 */
export const withMissedDeadlines = (
  { clocks: before }: Pick<Ticket, 'clocks'>,
  after: Clocks,
  event: Cause,
  now: Date,
): Clocks => {
  if (event.kind === 'recomputed') return after;
  return eachClock(after, (clock, name) => {
    const was = before[name];
    const isSame = was?.startAt.getTime() === clock.startAt.getTime();
    if (!was || !isSame || was.stoppedAt || clock.missedAt) return clock;
    const missedAt = isStepAtDeadline(event, name, was) ? was.dueAt : missedDeadline(was, now);
    return missedAt ? { ...clock, missedAt } : clock;
  });
};

/** Returns what an event stores of the deadlines that its change found missed. */
export const missedBy = (before: Clocks, after: Clocks): Pick<TicketEvent, 'missed'> => {
  const missed = ClockName.options.flatMap((clock) => {
    const dueAt = after[clock]?.missedAt;
    return dueAt && before[clock]?.missedAt?.getTime() !== dueAt.getTime()
      ? [{ clock, dueAt }]
      : [];
  });
  return missed.length > 0 ? { missed } : {};
};

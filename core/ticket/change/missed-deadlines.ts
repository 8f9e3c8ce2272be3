import { findMissedDeadline } from '../../sla/lateness.ts';
import { mapClocks } from '../../sla/recompute-clocks.ts';
import { ClockName } from '../../sla/time-limit.ts';
import type { TicketEvent } from '../events/event.ts';
import type { Ticket } from '../model/ticket.ts';
import type { TicketClock } from '../model/ticket-parts.ts';

type Clocks = Ticket['clocks'];

type Cause = { kind: TicketEvent['kind']; clock?: ClockName; percent?: number };

/**
 * Returns true if the event is an escalation step of this clock at 100 % or more, and no pause is in progress. The workflow
 * may record the 100 % step at the exact deadline, when the deadline does not count as missed yet.
 */
const isStepAtDeadline = (
  { kind, clock, percent = 0 }: Cause,
  name: ClockName,
  { pauses = [] }: TicketClock,
): boolean =>
  kind === 'rung' && clock === name && percent >= 100 && pauses.every(({ to }) => to !== undefined);

/**
 * Marks clocks whose deadline had passed before a change, so that moving a deadline cannot hide that it was missed.
 * Recomputing after a calendar correction is exempt, because it also corrects past deadlines.
 */
export function markMissedDeadlines(
  { clocks: before }: Pick<Ticket, 'clocks'>,
  after: Clocks,
  event: Cause,
  now: Date,
): Clocks {
  if (event.kind === 'recomputed') return after;
  return mapClocks(after, (clock, name) => {
    const was = before[name];
    const isSame = was?.startAt.getTime() === clock.startAt.getTime();
    if (!was || !isSame || was.stoppedAt || clock.missedAt) return clock;
    const missedAt = isStepAtDeadline(event, name, was) ? was.dueAt : findMissedDeadline(was, now);
    return missedAt ? { ...clock, missedAt } : clock;
  });
}

/** Returns the missed deadlines that a change records for the first time. The change's event lists them. */
export function findNewlyMissedDeadlines(
  before: Clocks,
  after: Clocks,
): Pick<TicketEvent, 'missed'> {
  const missed = ClockName.options.flatMap((clock) => {
    const dueAt = after[clock]?.missedAt;
    return dueAt && before[clock]?.missedAt?.getTime() !== dueAt.getTime()
      ? [{ clock, dueAt }]
      : [];
  });
  return missed.length > 0 ? { missed } : {};
}

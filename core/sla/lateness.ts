import type { Ticket } from '../ticket/model/ticket.ts';
import type { TicketClock } from '../ticket/model/ticket-parts.ts';
import { OverdueClockName } from './time-limit.ts';

type StoppableClock = Pick<TicketClock, 'dueAt' | 'pauses' | 'stoppedAt' | 'missedAt'>;

const getPauseStart = ({ pauses = [] }: StoppableClock): Date | undefined =>
  pauses.find(({ to }) => to === undefined)?.from;

/**
 * Returns the first deadline that the clock had missed at the instant, even if that deadline was moved later. Returns
 * undefined if the clock was stopped or paused in time. This function is the only definition of "overdue" (see
 * docs/statistics.md).
 */
export function findMissedDeadline(clock: StoppableClock, at: Date): Date | undefined {
  const ranUntil = clock.stoppedAt ?? getPauseStart(clock) ?? at;
  return clock.missedAt ?? (ranUntil > clock.dueAt ? clock.dueAt : undefined);
}

/**
 * Returns the name of the lead unit's overdue clock on the ticket. If both clocks are overdue, `resolve` takes precedence
 * over `acknowledge`.
 */
export function findOverdueClock(
  { clocks }: Pick<Ticket, 'clocks'>,
  now: Date,
): OverdueClockName | undefined {
  return OverdueClockName.options.find(
    (name) => !clocks[name].stoppedAt && findMissedDeadline(clocks[name], now) !== undefined,
  );
}

/**
 * Returns the name of the lead unit's running clock whose present deadline has passed, and `resolve` before `acknowledge`. A
 * clock whose missed deadline was moved to a later time is overdue, but its present deadline is still ahead.
 */
export function findPassedClock(
  { clocks }: Pick<Ticket, 'clocks'>,
  now: Date,
): OverdueClockName | undefined {
  return OverdueClockName.options.find(
    (name) => !clocks[name].stoppedAt && !getPauseStart(clocks[name]) && clocks[name].dueAt < now,
  );
}

/**
 * Returns the operators' overdue task on a ticket: the complaint review or the forwarding of the ticket. An overdue task of
 * the operators doesn't make the ticket overdue, and statistics ignore it.
 */
export function findOverdueOperatorTask(
  { clocks: { forward }, complaintHold }: Pick<Ticket, 'clocks' | 'complaintHold'>,
  now: Date,
): 'review' | 'forward' | undefined {
  if (complaintHold) return now > complaintHold.dueAt ? 'review' : undefined;
  return forward && !forward.stoppedAt && findMissedDeadline(forward, now) ? 'forward' : undefined;
}

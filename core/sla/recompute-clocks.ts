import type { Directory } from '../directory/model/directory.ts';
import type { DeadlineChange } from '../ticket/events/deadline-change.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { TicketClock } from '../ticket/model/ticket-parts.ts';
import { addWorkingDays, addWorkingMinutes, countWorkingMinutes } from './business-hours.ts';
import { getUnitCalendar, type WorkingCalendar } from './calendar.ts';
import { applyPauses, createDeadlineClock } from './deadline.ts';
import { ClockName, type TimeLimit } from './time-limit.ts';

export type TicketClocks = Ticket['clocks'];

/**
 * Returns the working calendar for computing the deadline of a clock, with the unit's own office hours if it has any. The
 * operators' own office hours apply only to the forward clock (time limit for assigning the ticket to a unit).
 */
export function getClockCalendar(
  { unit }: Pick<Ticket, 'unit'>,
  { calendar, units }: Directory,
  clock: ClockName = 'resolve',
): WorkingCalendar {
  const isOperators = units.some(({ code, level }) => code === unit && level === 'operator');
  return unit && isOperators === (clock === 'forward') ? getUnitCalendar(unit, calendar) : calendar;
}

/**
 * Returns a clock's deadline, extended by a duration. Minutes are wall-clock or working minutes according to the clock's
 * present kind, which may have changed with the priority since the extension was granted.
 */
const extendDeadline = (
  { kind, dueAt }: Pick<TicketClock, 'kind' | 'dueAt'>,
  by: TimeLimit,
  calendar: WorkingCalendar,
): Date => {
  if (by.kind === 'working-days') return addWorkingDays(dueAt, by.days, calendar);
  return kind === 'wall'
    ? new Date(dueAt.getTime() + by.minutes * 60_000)
    : addWorkingMinutes(dueAt, by.minutes, calendar);
};

const countMinutes = (
  kind: TicketClock['kind'],
  from: Date,
  to: Date,
  calendar: WorkingCalendar,
): number =>
  Math.round(
    kind === 'wall'
      ? (to.getTime() - from.getTime()) / 60_000
      : countWorkingMinutes(from, to, calendar),
  );

/** Recomputes a clock's deadline from the clock's rule, start, extension and pauses, with the given working calendar. */
export function recomputeClock<Clock extends TicketClock>(
  clock: Clock,
  calendar: WorkingCalendar,
): Clock {
  const { rule, startAt, extension, extendedFrom } = clock;
  const plain = createDeadlineClock(rule, startAt, calendar);
  const extended = { kind: plain.kind, dueAt: extendedFrom ?? plain.dueAt };
  const dueAt = extension ? extendDeadline(extended, extension, calendar) : plain.dueAt;
  const minutes = countMinutes(plain.kind, startAt, dueAt, calendar);
  // pauses before a late extension no longer move the deadline
  const pauses = (clock.pauses ?? []).filter(({ from }) => !extendedFrom || from >= extendedFrom);
  const paused = applyPauses({ kind: plain.kind, startAt, dueAt, minutes }, pauses, calendar);
  return { ...clock, kind: plain.kind, dueAt: paused.dueAt, minutes };
}

export function mapClocks(
  { acknowledge, resolve, forward }: TicketClocks,
  change: <Clock extends TicketClock>(clock: Clock, name: ClockName) => Clock,
): TicketClocks {
  return {
    acknowledge: change(acknowledge, 'acknowledge'),
    resolve: change(resolve, 'resolve'),
    ...(forward && { forward: change(forward, 'forward') }),
  };
}

/** Recomputes the deadlines of running clocks. A stopped clock keeps its deadline. */
export function recomputeClocks(
  ticket: Pick<Ticket, 'clocks' | 'unit'>,
  directory: Directory,
): TicketClocks {
  return mapClocks(ticket.clocks, (clock, name) =>
    clock.stoppedAt ? clock : recomputeClock(clock, getClockCalendar(ticket, directory, name)),
  );
}

/** Returns the deadlines that differ between two states of a ticket's clocks, with the old and the new time. */
export function findMovedDeadlines(before: TicketClocks, after: TicketClocks): DeadlineChange[] {
  return ClockName.options.flatMap((clock) => {
    const [from, to] = [before[clock]?.dueAt, after[clock]?.dueAt];
    return from && to && from.getTime() !== to.getTime() ? [{ clock, from, to }] : [];
  });
}

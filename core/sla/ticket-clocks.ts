import type { Directory } from '../directory/model/directory.ts';
import { getOperatorUnit } from '../directory/model/organization/unit.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { TicketClock } from '../ticket/model/ticket-parts.ts';
import { getTicketPolicy } from '../ticket/model/ticket-policy.ts';
import { getMidnightMs, toDayNumber } from '../time/local-date.ts';
import { addWorkingDays, addWorkingMinutes, countWorkingMinutes } from './business-hours.ts';
import type { WorkingCalendar } from './calendar.ts';
import { type ClockPause, createDeadlineClock, findClockTimeLimit } from './deadline.ts';
import {
  getClockCalendar,
  mapClocks,
  recomputeClock,
  recomputeClocks,
  type TicketClocks,
} from './recompute-clocks.ts';
import type { ClockName } from './time-limit.ts';

type ClockInput = Pick<Ticket, 'service' | 'priority'> & { startAt: Date };

const startClock = (
  clock: ClockName,
  { service, priority, startAt }: ClockInput,
  sla: Directory['sla'],
  calendar: WorkingCalendar,
): TicketClock => {
  const rule = findClockTimeLimit(sla, { clock, priority, service, on: startAt });
  const { kind, dueAt, minutes } = createDeadlineClock(rule, startAt, calendar);
  return { kind, rule, startAt, dueAt, minutes };
};

/** Starts the acknowledge and resolve clocks, with the unit's own office hours if it has any. */
export function startTicketClocks(
  matter: ClockInput & { unit?: string | undefined },
  directory: Directory,
): { acknowledge: TicketClock; resolve: TicketClock } {
  const calendar = getClockCalendar(matter, directory);
  return {
    acknowledge: startClock('acknowledge', matter, directory.sla, calendar),
    resolve: startClock('resolve', matter, directory.sla, calendar),
  };
}

/**
 * Starts a new round of the forward clock (the operators' time limit for assigning a ticket), because the ticket has been
 * passed to the operators.
 */
export function startForwardingClock(
  { service, priority, clocks }: Pick<Ticket, 'service' | 'priority' | 'clocks'>,
  at: Date,
  directory: Directory,
): NonNullable<TicketClocks['forward']> {
  const calendar = getClockCalendar(
    { unit: getOperatorUnit(directory, at).ref },
    directory,
    'forward',
  );
  return {
    ...startClock('forward', { service, priority, startAt: at }, directory.sla, calendar),
    round: (clocks.forward?.round ?? 0) + 1,
  };
}

/** Pauses every running clock. The deadlines are moved when the pause ends. */
export function pauseClocks(clocks: TicketClocks, at: Date): TicketClocks {
  return mapClocks(clocks, (clock) =>
    clock.stoppedAt ? clock : { ...clock, pauses: [...(clock.pauses ?? []), { from: at }] },
  );
}

const endPauses = (pauses: readonly ClockPause[], at: Date): ClockPause[] =>
  pauses.map(({ from, to = at }) => ({ from, to }));

/** Ends the pauses of all clocks and moves each deadline by exactly the paused time. */
export function resumeClocks(
  ticket: Pick<Ticket, 'clocks' | 'unit'>,
  at: Date,
  directory: Directory,
): TicketClocks {
  return recomputeClocks(
    {
      ...ticket,
      clocks: mapClocks(ticket.clocks, (clock) =>
        clock.stoppedAt || !clock.pauses
          ? clock
          : { ...clock, pauses: endPauses(clock.pauses, at) },
      ),
    },
    directory,
  );
}

/**
 * Stops the named clocks unless they are stopped already. Paused clocks must be resumed first; otherwise the pause doesn't
 * extend the deadline.
 */
export function stopClocks(
  clocks: TicketClocks,
  names: readonly ClockName[],
  at: Date,
): TicketClocks {
  return mapClocks(clocks, (clock, name) =>
    clock.stoppedAt || !names.includes(name) ? clock : { ...clock, stoppedAt: at },
  );
}

/**
 * Applies the time limits for the ticket's current priority and service to its running clocks. Their start times don't
 * change.
 */
export function reprioritizeClocks(ticket: Ticket, directory: Directory): TicketClocks {
  const { service, priority } = ticket;
  return mapClocks(ticket.clocks, (clock, name) => {
    if (clock.stoppedAt) return clock;
    const rule = findClockTimeLimit(directory.sla, {
      clock: name,
      priority,
      service,
      on: clock.startAt,
    });
    return recomputeClock({ ...clock, rule }, getClockCalendar(ticket, directory, name));
  });
}

/**
 * Returns for how long clocks may be paused in a cycle, in working minutes. The ticket policy sets the limit in working days
 * after the day on which the cycle began.
 */
const maxWaiting = (startAt: Date, directory: Directory, calendar: WorkingCalendar): number => {
  const { maxDays } = getTicketPolicy(directory, startAt).waiting;
  const next = new Date(getMidnightMs(toDayNumber(startAt) + 1));
  return countWorkingMinutes(next, addWorkingDays(startAt, maxDays, calendar), calendar);
};

/**
 * Returns for how many working minutes the ticket's clocks may still be paused before the ticket is answered or closed.
 * `until` is the time at which a pause that begins at `at` would use up these minutes.
 */
export function computeRemainingPause(
  ticket: Pick<Ticket, 'clocks' | 'unit'>,
  at: Date,
  directory: Directory,
): { minutes: number; until: Date } {
  const calendar = getClockCalendar(ticket, directory);
  const { startAt, pauses = [] } = ticket.clocks.resolve;
  const stood = pauses.reduce(
    (sum, { from, to = at }) => sum + countWorkingMinutes(from, to, calendar),
    0,
  );
  const minutes = Math.max(0, maxWaiting(startAt, directory, calendar) - stood);
  return { minutes, until: addWorkingMinutes(at, minutes, calendar) };
}

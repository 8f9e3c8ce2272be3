import type { Directory } from '../directory/directory.ts';
import { operatorUnit } from '../directory/unit.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Ticket, TicketClock } from '../ticket/ticket.ts';
import { dayNumber, midnightMs } from '../time/local-date.ts';
import { addWorkingDays, addWorkingMinutes, workingMinutesBetween } from './business-hours.ts';
import type { Calendar } from './calendar.ts';
import { clockFor, type Pause, startClock } from './deadline.ts';
import { type Clocks, calendarOf, eachClock, reckoned, recomputedClocks } from './recompute.ts';
import type { ClockName } from './sla-row.ts';

type Matter = Pick<Ticket, 'service' | 'priority'> & { startAt: Date };

const started = (
  clock: ClockName,
  { service, priority, startAt }: Matter,
  sla: Directory['sla'],
  calendar: Calendar,
): TicketClock => {
  const rule = clockFor(sla, { clock, priority, service, on: startAt });
  const { kind, dueAt, minutes } = startClock(rule, startAt, calendar);
  return { kind, rule, startAt, dueAt, minutes };
};

/** Both clocks of a ticket that starts at the instant, or starts again, by its unit's hours if it has one. */
export const ticketClocks = (
  matter: Matter & { unit?: string | undefined },
  directory: Directory,
): { acknowledge: TicketClock; resolve: TicketClock } => {
  const calendar = calendarOf(matter, directory);
  return {
    acknowledge: started('acknowledge', matter, directory.sla, calendar),
    resolve: started('resolve', matter, directory.sla, calendar),
  };
};

/** The operators' own clock, begun anew because the ticket has come to them. */
export const forwardClock = (
  { service, priority, clocks }: Pick<Ticket, 'service' | 'priority' | 'clocks'>,
  at: Date,
  directory: Directory,
): NonNullable<Clocks['forward']> => {
  const calendar = calendarOf({ unit: operatorUnit(directory, at).ref }, directory, 'forward');
  return {
    ...started('forward', { service, priority, startAt: at }, directory.sla, calendar),
    round: (clocks.forward?.round ?? 0) + 1,
  };
};

/** Every clock that runs stands from that instant on; deadlines move when it is over. */
export const pausedClocks = (clocks: Clocks, at: Date): Clocks =>
  eachClock(clocks, (clock) =>
    clock.stoppedAt ? clock : { ...clock, pauses: [...(clock.pauses ?? []), { from: at }] },
  );

const endedBy = (pauses: readonly Pause[], at: Date): Pause[] =>
  pauses.map(({ from, to = at }) => ({ from, to }));

/** What stood runs again from that instant on, each deadline later by exactly the time that stood. */
export const resumedClocks = (
  ticket: Pick<Ticket, 'clocks' | 'unit'>,
  at: Date,
  directory: Directory,
): Clocks =>
  recomputedClocks(
    {
      ...ticket,
      clocks: eachClock(ticket.clocks, (clock) =>
        clock.stoppedAt || !clock.pauses ? clock : { ...clock, pauses: endedBy(clock.pauses, at) },
      ),
    },
    directory,
  );

/** These clocks stopped, unless they were already; what stands is resumed first, or loses its time. */
export const stoppedClocks = (clocks: Clocks, names: readonly ClockName[], at: Date): Clocks =>
  eachClock(clocks, (clock, name) =>
    clock.stoppedAt || !names.includes(name) ? clock : { ...clock, stoppedAt: at },
  );

/** What runs, by the rules of the ticket's priority and service as they are now; starts are kept. */
export const reprioritised = (ticket: Ticket, directory: Directory): Clocks => {
  const { service, priority } = ticket;
  return eachClock(ticket.clocks, (clock, name) => {
    if (clock.stoppedAt) return clock;
    const rule = clockFor(directory.sla, { clock: name, priority, service, on: clock.startAt });
    return reckoned({ ...clock, rule }, calendarOf(ticket, directory, name));
  });
};

/** As many working days as clocks may stand, in minutes: those that follow the day the cycle began. */
const mostWaiting = (startAt: Date, directory: Directory, calendar: Calendar): number => {
  const { mostDays } = lifeOn(directory, startAt).waiting;
  const next = new Date(midnightMs(dayNumber(startAt) + 1));
  return workingMinutesBetween(next, addWorkingDays(startAt, mostDays, calendar), calendar);
};

/** How many working minutes of this cycle the clocks may still stand, and until when from that instant on. */
export const waitingLeft = (
  ticket: Pick<Ticket, 'clocks' | 'unit'>,
  at: Date,
  directory: Directory,
): { minutes: number; until: Date } => {
  const calendar = calendarOf(ticket, directory);
  const { startAt, pauses = [] } = ticket.clocks.resolve;
  const stood = pauses.reduce(
    (sum, { from, to = at }) => sum + workingMinutesBetween(from, to, calendar),
    0,
  );
  const minutes = Math.max(0, mostWaiting(startAt, directory, calendar) - stood);
  return { minutes, until: addWorkingMinutes(at, minutes, calendar) };
};

import type { Directory } from '../directory/directory.ts';
import { operatorUnit } from '../directory/unit.ts';
import { nextRungAt, type Rung, rungsDue } from '../sla/ladder.ts';
import { recipients, type Told } from '../sla/recipients.ts';
import { calendarOf } from '../sla/recompute.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { wholeSecond } from '../time/instant.ts';
import { type DataRequest, isWaiting } from './data-request.ts';

/** The first answer is owed in working time; what more the law gives are days as they come. */
const clockOf = ({ askedAt, delayedAt, dueAt }: DataRequest) => {
  const startAt = delayedAt ?? wholeSecond(askedAt);
  const minutes = (dueAt.getTime() - startAt.getTime()) / 60_000;
  return { kind: delayedAt ? 'wall' : 'working', startAt, dueAt, minutes } as const;
};

/** Climbed anew each time that more is taken, by the ladder of the tickets themselves: who changes the one has changed both. */
const climbOf = (request: DataRequest, directory: Directory) => {
  const { askedAt, delays: cycle, rungs = [] } = request;
  const operators = operatorUnit(directory, askedAt).ref;
  const calendar = calendarOf({ unit: operators }, directory, 'forward');
  return {
    clocks: [{ name: 'resolve' as const, clock: clockOf(request), calendar }],
    taken: new Set(rungs.map((percent) => `${cycle}.resolve.${percent}`)),
    cycle,
    ladder: directory.ladder,
  };
};

/** When somebody must next be told that there is no answer yet. */
export const nextRequestRungAt = (
  { dataRequest: request }: Pick<Ticket, 'dataRequest'>,
  directory: Directory,
): Date | undefined =>
  request && isWaiting(request) ? nextRungAt(climbOf(request, directory)) : undefined;

/** The first that is due and not taken. */
export const requestRungDue = (
  request: DataRequest,
  directory: Directory,
  now: Date,
): Rung | undefined => rungsDue({ ...climbOf(request, directory), now })[0];

/** The operators' own people and those above them; where a handler would be told it is their head, who alone can decide. */
export const toldOfRequest = (
  { percent }: Pick<Rung, 'percent'>,
  { accused, complaintHold }: Pick<Ticket, 'accused' | 'complaintHold'>,
  directory: Directory,
  now: Date,
): Told[] => {
  const lead = operatorUnit(directory, now).ref;
  const rung = { clock: 'resolve', percent } as const;
  const told = recipients(rung, { lead, on: now, accused }, directory).map((one) =>
    one.unit === lead && one.role === 'handler' ? { ...one, role: 'head' as const } : one,
  );
  return told.filter(
    ({ unit, role }, at) =>
      // a unit above the operators may be what a held ticket is about
      (!complaintHold || unit === lead) &&
      told.findIndex((other) => other.unit === unit && other.role === role) === at,
  );
};

import type { Directory } from '../directory/directory.ts';
import type { PersonRole } from '../directory/people.ts';
import { operatorUnit, type UnitInForce, type UnitRef, unitInForce } from '../directory/unit.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { Calendar } from './calendar.ts';
import { type Step, stepsAbove, stepsOver } from './chain.ts';
import { type Clock, clockInstant } from './deadline.ts';
import type { ClockName } from './sla-row.ts';
import type { Ladder, Notify } from './threshold.ts';

type RungKey = `${number}.${ClockName}.${number}`;

/** A threshold of a clock in a cycle: taken exactly once. */
export type Rung = { key: RungKey; clock: ClockName; percent: number; at: Date };

export type RunningClock = { name: ClockName; clock: Clock; stoppedAt?: Date | undefined };

type Climb = {
  clocks: readonly RunningClock[];
  taken: ReadonlySet<string>;
  cycle: number;
  ladder: Ladder;
  calendar: Calendar;
};

/** An acknowledgement stops its own ladder, an answer both: nobody is chased for what is done. */
const isRunning = ({ name, stoppedAt }: RunningClock, clocks: readonly RunningClock[]): boolean =>
  stoppedAt === undefined &&
  !(name === 'acknowledge' && clocks.some((other) => other.name === 'resolve' && other.stoppedAt));

/** What is left to climb, in order of time. A clock keeps the ladder of the day it began. */
const rungsLeft = ({ clocks, taken, cycle, ladder, calendar }: Climb): Rung[] =>
  clocks
    .filter((running) => isRunning(running, clocks))
    .flatMap(({ name, clock }) =>
      ladder
        .filter((threshold) => isValidOn(threshold, localDate(clock.startAt)))
        .flatMap(({ percent }): Rung[] => {
          const key: RungKey = `${cycle}.${name}.${percent}`;
          const at = taken.has(key) ? undefined : clockInstant(clock, percent, calendar);
          return at ? [{ key, clock: name, percent, at }] : [];
        }),
    )
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || a.percent - b.percent);

/** The rungs whose time has come and that nobody has taken yet. */
export const rungsDue = ({ now, ...climb }: Climb & { now: Date }): Rung[] =>
  rungsLeft(climb).filter(({ at }) => at <= now);

/** When the next rung is, or was: one that is due and not taken comes first. */
export const nextRungAt = (climb: Climb): Date | undefined => rungsLeft(climb)[0]?.at;

/** `standsFor` says whose place the operators take, because that unit is not entered or has ended. */
export type Told = { unit: UnitRef; role: PersonRole; standsFor?: string[] };

type Audience = { lead: UnitRef; on: Date; accused?: readonly UnitRef[] | undefined };

/** Somebody to tell, or the name of a place that nobody fills. */
type Wanted = { unit: UnitRef; role: PersonRole } | { missing: string };

type Surroundings = {
  leadRef: UnitRef;
  lead: UnitInForce | undefined;
  steps: readonly Step[];
  above: readonly Step[];
  unitOf(ref: UnitRef): UnitInForce | undefined;
};

const fromUnit = (ref: UnitRef, unit: UnitInForce | undefined, role: PersonRole): Wanted =>
  unit ? { unit: unit.ref, role } : { missing: ref };

const fromStep = (step: Step | undefined, leadRef: UnitRef): Wanted[] =>
  step && step.units.length > 0
    ? step.units.map(({ ref }) => ({ unit: ref, role: 'head' }))
    : [{ missing: step?.title ?? leadRef }];

const wanted = (
  notify: Notify,
  { leadRef, lead, steps, above, unitOf }: Surroundings,
): Wanted[] => {
  switch (notify.to) {
    case 'handler':
      return [fromUnit(leadRef, lead, 'handler')];
    case 'head':
      return fromStep(
        steps.find(({ isHead }) => isHead),
        leadRef,
      );
    case 'above-head':
      return fromStep(above[Math.min(notify.steps, above.length) - 1] ?? steps.at(-1), leadRef);
    case 'unit':
      return [fromUnit(notify.unit, unitOf(notify.unit), notify.role)];
  }
};

/** One entry for each unit and role, in the order in which they were first wanted. */
const withoutRepeats = (people: readonly Told[]): Told[] => {
  const told = new Map<string, Told>();
  for (const { unit, role, standsFor = [] } of people) {
    const key = `${unit}/${role}`;
    const places = [...new Set([...(told.get(key)?.standsFor ?? []), ...standsFor])];
    told.set(key, { unit, role, ...(places.length > 0 && { standsFor: places }) });
  }
  return [...told.values()];
};

/**
 * Who is told of a rung: the lead's people, those above them, and the units the ladder names, each as
 * it is on that day. The operators stand in where nobody is entered; a unit complained of is left out.
 */
export const recipients = (
  { percent }: Pick<Rung, 'percent'>,
  { lead: leadRef, on, accused = [] }: Audience,
  directory: Directory,
): Told[] => {
  const unitOf = (ref: UnitRef): UnitInForce | undefined => unitInForce(directory, ref, on);
  const operator = operatorUnit(directory, on);
  const lead = unitOf(leadRef);
  const leftOut = new Set(accused.flatMap((ref) => [ref, unitOf(ref)?.ref ?? ref]));
  const steps = stepsOver(lead ?? operator, directory, on);
  const above = stepsAbove(lead ?? operator, steps, leftOut);
  const threshold = directory.ladder.find(
    (row) => row.percent === percent && isValidOn(row, localDate(on)),
  );
  const people = (threshold?.notify ?? [])
    .flatMap((notify) => wanted(notify, { leadRef, lead, steps, above, unitOf }))
    .map(
      (one): Told =>
        'missing' in one ? { unit: operator.ref, role: 'duty', standsFor: [one.missing] } : one,
    );
  return withoutRepeats(people.filter(({ unit }) => !leftOut.has(unit)));
};

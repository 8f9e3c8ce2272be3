import type { Directory } from '../directory/directory.ts';
import { type PersonRole, peopleOf } from '../directory/people.ts';
import { operatorUnit, type UnitInForce, type UnitRef, unitInForce } from '../directory/unit.ts';
import { unitExclusion } from '../routing/unit-exclusion.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import { type Step, stepsAbove, stepsOver } from './chain.ts';
import type { EscalationStep } from './escalation.ts';
import type { Ladder, Notify, Threshold } from './threshold.ts';

/** `standsFor` says whose place the operators take, because that unit is not entered or has ended. */
export type Told = { unit: UnitRef; role: PersonRole; standsFor?: string[] };

type Audience = {
  lead: UnitRef;
  on: Date;
  accused?: readonly UnitRef[] | undefined;
  /** How many ranks higher than the policy says. */
  lift?: number;
};

/** Somebody to tell, or the name of a place that nobody fills. */
type Wanted = { unit: UnitRef; role: PersonRole } | { missing: string };

type Surroundings = {
  leadRef: UnitRef;
  lead: UnitInForce | undefined;
  steps: readonly Step[];
  above: readonly Step[];
  unitOf(ref: UnitRef): UnitInForce | undefined;
  hasDuty(ref: UnitRef): boolean;
};

const fromUnit = (ref: UnitRef, unit: UnitInForce | undefined, role: PersonRole): Wanted =>
  unit ? { unit: unit.ref, role } : { missing: ref };

const fromStep = (step: Step | undefined, leadRef: UnitRef): Wanted[] =>
  step && step.units.length > 0
    ? step.units.map(({ ref }) => ({ unit: ref, role: 'head' }))
    : [{ missing: step?.title ?? leadRef }];

const wanted = (
  notify: Notify,
  { leadRef, lead, steps, above, unitOf, hasDuty }: Surroundings,
): Wanted[] => {
  switch (notify.to) {
    case 'handler':
      return [fromUnit(leadRef, lead, 'handler')];
    case 'duty':
      // only operators must have somebody on duty
      return lead && !hasDuty(lead.ref) ? [] : [fromUnit(leadRef, lead, 'duty')];
    case 'head':
      // a unit has its head though no chain is entered for its level
      return steps.length === 0 && lead
        ? [fromUnit(leadRef, lead, 'head')]
        : fromStep(
            steps.find(({ isHead }) => isHead),
            leadRef,
          );
    case 'above-head':
      return fromStep(above[Math.min(notify.steps, above.length) - 1] ?? steps.at(-1), leadRef);
    case 'unit':
      return [fromUnit(notify.unit, unitOf(notify.unit), notify.role)];
  }
};

/** The rank above: the head for who handles or is on duty, the next step for who is above already. */
const raised = (notify: Notify): Notify => {
  switch (notify.to) {
    case 'handler':
    case 'duty':
      return { to: 'head' };
    case 'head':
      return { to: 'above-head', steps: 1 };
    case 'above-head':
      return { to: 'above-head', steps: notify.steps + 1 };
    case 'unit':
      return notify;
  }
};

const lifted = (notify: Notify, by: number): Notify =>
  by > 0 ? lifted(raised(notify), by - 1) : notify;

/** Whoever else can acknowledge is told only for as long as nobody did. */
const notifiesOf = (threshold: Threshold | undefined, clock: EscalationStep['clock']): Notify[] => [
  ...(threshold?.notify ?? []),
  ...(clock === 'acknowledge' ? (threshold?.unacknowledged ?? []) : []),
];

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

/** Returns who is notified by a step of the policy, or of the tickets' own steps. */
export const recipients = (
  { clock, percent }: Pick<EscalationStep, 'clock' | 'percent'>,
  { policy, ...audience }: Audience & { policy?: Ladder },
  directory: Directory,
): Told[] => {
  const step = (policy ?? directory.ladder).find(
    (row) => row.percent === percent && isValidOn(row, localDate(audience.on)),
  );
  return recipientsOf(notifiesOf(step, clock), audience, directory);
};

/**
 * Returns who is notified: the lead's people, those above them, and the units that the policy names, each as
 * it is on that day. The operators stand in where nobody is entered, and where everybody else is accused or reports to
 * an accused unit, which is never notified.
 */
export const recipientsOf = (
  notifies: readonly Notify[],
  { lead: leadRef, on, accused = [], lift = 0 }: Audience,
  directory: Directory,
): Told[] => {
  const unitOf = (ref: UnitRef): UnitInForce | undefined => unitInForce(directory, ref, on);
  const operator = operatorUnit(directory, on);
  const lead = unitOf(leadRef);
  const leftOut = { has: unitExclusion(directory, accused, on) };
  const steps = stepsOver(lead ?? operator, directory, on);
  const above = stepsAbove(lead ?? operator, steps, leftOut);
  const hasDuty = (ref: UnitRef): boolean => peopleOf(directory, ref, 'duty', on).length > 0;
  const around: Surroundings = { leadRef, lead, steps, above, unitOf, hasDuty };
  const people = notifies
    .flatMap((notify) => wanted(lifted(notify, lift), around))
    .map(
      (one): Told =>
        'missing' in one ? { unit: operator.ref, role: 'duty', standsFor: [one.missing] } : one,
    );
  const allowed = people.filter(({ unit }) => !leftOut.has(unit));
  // an accused unit above everybody else must not silence the escalation
  const isSilenced = allowed.length === 0 && people.length > 0 && !leftOut.has(operator.ref);
  return withoutRepeats(isSilenced ? [{ unit: operator.ref, role: 'duty' }] : allowed);
};

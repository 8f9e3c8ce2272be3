import type { Directory } from '../directory/directory.ts';
import { findPeople, type PersonRole } from '../directory/people.ts';
import {
  findUnitInForce,
  getOperatorUnit,
  type UnitInForce,
  type UnitRef,
} from '../directory/unit.ts';
import { buildUnitExclusion } from '../routing/unit-exclusion.ts';
import { localDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import { findStepsAbove, type ResolvedChainStep, resolveChainSteps } from './chain.ts';
import type { EscalationStep } from './escalation.ts';
import type {
  ClockEscalationPolicy,
  EscalationThreshold,
  NotifyTarget,
} from './escalation-policy.ts';

/**
 * Recipient of an escalation. `standsFor` lists units that aren't entered or have ended, for which the operators are notified
 * instead.
 */
export type EscalationRecipient = { unit: UnitRef; role: PersonRole; standsFor?: string[] };

type Audience = {
  lead: UnitRef;
  on: Date;
  accused?: readonly UnitRef[] | undefined;
  /** Number of levels by which each notification goes higher than the escalation policy names. */
  lift?: number;
};

/** Recipient of an escalation, or the name of a unit that isn't entered. */
type RequestedRecipient = { unit: UnitRef; role: PersonRole } | { missing: string };

type Surroundings = {
  leadRef: UnitRef;
  lead: UnitInForce | undefined;
  steps: readonly ResolvedChainStep[];
  above: readonly ResolvedChainStep[];
  unitOf(ref: UnitRef): UnitInForce | undefined;
  hasDuty(ref: UnitRef): boolean;
};

const fromUnit = (
  ref: UnitRef,
  unit: UnitInForce | undefined,
  role: PersonRole,
): RequestedRecipient => (unit ? { unit: unit.ref, role } : { missing: ref });

const fromStep = (step: ResolvedChainStep | undefined, leadRef: UnitRef): RequestedRecipient[] =>
  step && step.units.length > 0
    ? step.units.map(({ ref }) => ({ unit: ref, role: 'head' }))
    : [{ missing: step?.title ?? leadRef }];

const wanted = (
  notify: NotifyTarget,
  { leadRef, lead, steps, above, unitOf, hasDuty }: Surroundings,
): RequestedRecipient[] => {
  switch (notify.to) {
    case 'handler':
      return [fromUnit(leadRef, lead, 'handler')];
    case 'duty':
      // only the operators' unit must have a duty role
      return lead && !hasDuty(lead.ref) ? [] : [fromUnit(leadRef, lead, 'duty')];
    case 'head':
      // without a chain for its level, the unit itself still has a head
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

/** Returns the next higher rank: the head for a handler or duty officer, otherwise one more step up the chain. */
const raised = (notify: NotifyTarget): NotifyTarget => {
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

const lifted = (notify: NotifyTarget, by: number): NotifyTarget =>
  by > 0 ? lifted(raised(notify), by - 1) : notify;

/** Returns the recipients of a step; those in `unacknowledged` apply to the acknowledge clock only. */
const notifiesOf = (
  threshold: EscalationThreshold | undefined,
  clock: EscalationStep['clock'],
): NotifyTarget[] => [
  ...(threshold?.notify ?? []),
  ...(clock === 'acknowledge' ? (threshold?.unacknowledged ?? []) : []),
];

/** Removes duplicate recipients of the same unit and role, in order of first appearance. */
const withoutRepeats = (people: readonly EscalationRecipient[]): EscalationRecipient[] => {
  const told = new Map<string, EscalationRecipient>();
  for (const { unit, role, standsFor = [] } of people) {
    const key = `${unit}/${role}`;
    const places = [...new Set([...(told.get(key)?.standsFor ?? []), ...standsFor])];
    told.set(key, { unit, role, ...(places.length > 0 && { standsFor: places }) });
  }
  return [...told.values()];
};

/** Returns the recipients of an escalation step, by the given policy or by default that of the directory. */
export function findStepRecipients(
  { clock, percent }: Pick<EscalationStep, 'clock' | 'percent'>,
  { policy, ...audience }: Audience & { policy?: ClockEscalationPolicy },
  directory: Directory,
): EscalationRecipient[] {
  const step = (policy ?? directory.ladder).find(
    (row) => row.percent === percent && isValidOn(row, localDate(audience.on)),
  );
  return resolveRecipients(notifiesOf(step, clock), audience, directory);
}

/**
 * Returns the recipients on a day: roles at the lead unit, units above it and units named by the policy. The operators
 * replace units that aren't entered, and are notified if all others are excluded. Accused units and units below them are
 * never notified.
 */
export function resolveRecipients(
  notifies: readonly NotifyTarget[],
  { lead: leadRef, on, accused = [], lift = 0 }: Audience,
  directory: Directory,
): EscalationRecipient[] {
  const unitOf = (ref: UnitRef): UnitInForce | undefined => findUnitInForce(directory, ref, on);
  const operator = getOperatorUnit(directory, on);
  const lead = unitOf(leadRef);
  const leftOut = { has: buildUnitExclusion(directory, accused, on) };
  const steps = resolveChainSteps(lead ?? operator, directory, on);
  const above = findStepsAbove(lead ?? operator, steps, leftOut);
  const hasDuty = (ref: UnitRef): boolean => findPeople(directory, ref, 'duty', on).length > 0;
  const around: Surroundings = { leadRef, lead, steps, above, unitOf, hasDuty };
  const people = notifies
    .flatMap((notify) => wanted(lifted(notify, lift), around))
    .map(
      (one): EscalationRecipient =>
        'missing' in one ? { unit: operator.ref, role: 'duty', standsFor: [one.missing] } : one,
    );
  const allowed = people.filter(({ unit }) => !leftOut.has(unit));
  // if all recipients are excluded, the operators' duty role is notified instead
  const isSilenced = allowed.length === 0 && people.length > 0 && !leftOut.has(operator.ref);
  return withoutRepeats(isSilenced ? [{ unit: operator.ref, role: 'duty' }] : allowed);
}

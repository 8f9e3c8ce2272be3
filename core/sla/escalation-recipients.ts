import type { Directory } from '../directory/model/directory.ts';
import { type AccountableRole, findPeople } from '../directory/model/organization/people.ts';
import {
  findUnitInForce,
  getOperatorUnit,
  type UnitInForce,
  type UnitRef,
} from '../directory/model/organization/unit.ts';
import { buildUnitExclusionPredicate } from '../routing/unit-exclusion.ts';
import { toLocalDate } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import type { EscalationStep } from './escalation.ts';
import {
  findChainStepsAbove,
  type ResolvedChainStep,
  resolveChainSteps,
} from './escalation-chain.ts';
import type {
  ClockEscalationPolicy,
  EscalationTarget,
  EscalationThreshold,
} from './escalation-policy.ts';

/**
 * Recipient of an escalation notification. `standsFor` lists units that are missing from the directory and in whose place
 * the operators are notified.
 */
export type EscalationRecipient = { unit: UnitRef; role: AccountableRole; standsFor?: string[] };

type RecipientsInput = {
  lead: UnitRef;
  on: Date;
  accused?: readonly UnitRef[] | undefined;
  /** Number of levels by which every recipient is raised above the recipient in the escalation policy. */
  lift?: number;
};

/** Recipient of an escalation notification, or the name of a unit that isn't in the directory. */
type RequestedRecipient = { unit: UnitRef; role: AccountableRole } | { missing: string };

type RecipientsContext = {
  leadRef: UnitRef;
  lead: UnitInForce | undefined;
  steps: readonly ResolvedChainStep[];
  above: readonly ResolvedChainStep[];
  unitOf(ref: UnitRef): UnitInForce | undefined;
  hasDuty(ref: UnitRef): boolean;
};

const toUnitRecipient = (
  ref: UnitRef,
  unit: UnitInForce | undefined,
  role: AccountableRole,
): RequestedRecipient => (unit ? { unit: unit.ref, role } : { missing: ref });

const toStepRecipients = (
  step: ResolvedChainStep | undefined,
  leadRef: UnitRef,
): RequestedRecipient[] =>
  step && step.units.length > 0
    ? step.units.map(({ ref }) => ({ unit: ref, role: 'head' }))
    : [{ missing: step?.title ?? leadRef }];

const resolveTarget = (
  notify: EscalationTarget,
  { leadRef, lead, steps, above, unitOf, hasDuty }: RecipientsContext,
): RequestedRecipient[] => {
  switch (notify.to) {
    case 'handler':
      return [toUnitRecipient(leadRef, lead, 'handler')];
    case 'duty':
      // only the operators' unit must have a duty role
      return lead && !hasDuty(lead.ref) ? [] : [toUnitRecipient(leadRef, lead, 'duty')];
    case 'head':
      // without a chain for its level, the unit itself still has a head
      return steps.length === 0 && lead
        ? [toUnitRecipient(leadRef, lead, 'head')]
        : toStepRecipients(
            steps.find(({ isHead }) => isHead),
            leadRef,
          );
    case 'above-head':
      return toStepRecipients(
        above[Math.min(notify.steps, above.length) - 1] ?? steps.at(-1),
        leadRef,
      );
    case 'unit':
      return [toUnitRecipient(notify.unit, unitOf(notify.unit), notify.role)];
  }
};

/**
 * Returns the recipient one rank higher: the head for a handler or duty officer, otherwise the next step of the escalation
 * chain.
 */
const raiseTarget = (notify: EscalationTarget): EscalationTarget => {
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

const raiseTargetByLevels = (notify: EscalationTarget, by: number): EscalationTarget =>
  by > 0 ? raiseTargetByLevels(raiseTarget(notify), by - 1) : notify;

/**
 * Returns the recipients of an escalation step. The recipients in `unacknowledged` are included for the acknowledge clock
 * only.
 */
const listTargets = (
  threshold: EscalationThreshold | undefined,
  clock: EscalationStep['clock'],
): EscalationTarget[] => [
  ...(threshold?.notify ?? []),
  ...(clock === 'acknowledge' ? (threshold?.unacknowledged ?? []) : []),
];

/** Removes duplicate recipients with the same unit and role. The order of first occurrences is preserved. */
const removeDuplicateRecipients = (
  people: readonly EscalationRecipient[],
): EscalationRecipient[] => {
  const recipients = new Map<string, EscalationRecipient>();
  for (const { unit, role, standsFor = [] } of people) {
    const key = `${unit}/${role}`;
    const places = [...new Set([...(recipients.get(key)?.standsFor ?? []), ...standsFor])];
    recipients.set(key, { unit, role, ...(places.length > 0 && { standsFor: places }) });
  }
  return [...recipients.values()];
};

/** Returns the recipients of an escalation step under the given policy, or under the directory's policy if none is given. */
export function findEscalationStepRecipients(
  { clock, percent }: Pick<EscalationStep, 'clock' | 'percent'>,
  { policy, ...audience }: RecipientsInput & { policy?: ClockEscalationPolicy },
  directory: Directory,
): EscalationRecipient[] {
  const step = (policy ?? directory.ladder).find(
    (row) => row.percent === percent && isValidOn(row, toLocalDate(audience.on)),
  );
  return resolveEscalationRecipients(listTargets(step, clock), audience, directory);
}

/**
 * Returns the recipients of an escalation step on a day: roles at the lead unit, units above it, and units that the policy
 * names. The operators replace units that aren't in the directory, and are notified if all other recipients are excluded.
 * Accused units and units below them are never notified.
 */
export function resolveEscalationRecipients(
  notifies: readonly EscalationTarget[],
  { lead: leadRef, on, accused = [], lift = 0 }: RecipientsInput,
  directory: Directory,
): EscalationRecipient[] {
  const unitOf = (ref: UnitRef): UnitInForce | undefined => findUnitInForce(directory, ref, on);
  const operator = getOperatorUnit(directory, on);
  const lead = unitOf(leadRef);
  const leftOut = { has: buildUnitExclusionPredicate(directory, accused, on) };
  const steps = resolveChainSteps(lead ?? operator, directory, on);
  const above = findChainStepsAbove(lead ?? operator, steps, leftOut);
  const hasDuty = (ref: UnitRef): boolean => findPeople(directory, ref, 'duty', on).length > 0;
  const around: RecipientsContext = { leadRef, lead, steps, above, unitOf, hasDuty };
  const people = notifies
    .flatMap((notify) => resolveTarget(raiseTargetByLevels(notify, lift), around))
    .map(
      (one): EscalationRecipient =>
        'missing' in one ? { unit: operator.ref, role: 'duty', standsFor: [one.missing] } : one,
    );
  const allowed = people.filter(({ unit }) => !leftOut.has(unit));
  // if all recipients are excluded, the operators' duty role is notified instead
  const isSilenced = allowed.length === 0 && people.length > 0 && !leftOut.has(operator.ref);
  return removeDuplicateRecipients(isSilenced ? [{ unit: operator.ref, role: 'duty' }] : allowed);
}

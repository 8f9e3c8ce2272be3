import type { Directory } from '../directory/model/directory.ts';
import {
  findUnitForArea,
  findUnitRow,
  getOperatorUnit,
  hasOneUnitPerArea,
  parseUnitRef,
  type UnitInForce,
  UnitLevel,
  type UnitRef,
} from '../directory/model/organization/unit.ts';
import { findChainStepsAbove, resolveChainSteps } from '../sla/escalation-chain.ts';
import { findAccusedUnitRefs, findAccusedUnits } from './accused-unit.ts';
import type { OperatorRoutingReason, RouteDecision, RoutingReason } from './route-decision.ts';
import {
  getLocatedArea,
  type RoutingContext,
  routeForPlaceReview,
  routeToOperators,
  routeToUnit,
} from './routing-context.ts';
import { findSpecialRoutingRule } from './special-routing-rule.ts';
import { buildUnitExclusionPredicate, listNamedUnits } from './unit-exclusion.ts';

const isKnown = (ref: UnitRef, { units }: Directory): boolean =>
  units.some(({ code }) => code === parseUnitRef(ref).code);

/** Returns whether the unit code stands for one unit per area, so that the place must be known to find the unit. */
const needsPlace = (ref: UnitRef, directory: Directory, on: Date): boolean => {
  const row = findUnitRow(directory, ref, on);
  return row !== undefined && hasOneUnitPerArea(row);
};

const getLevelIndex = ({ level }: UnitInForce): number => UnitLevel.options.indexOf(level);

type SuperiorsResult =
  | { kind: 'above'; highest: UnitInForce; others: UnitInForce[] }
  | { kind: 'none'; reason: OperatorRoutingReason };

/**
 * Returns, for each accused unit, the nearest superior unit that isn't excluded; the unit of the highest level comes first.
 * This is one of the units that the directory row names for complaints, or otherwise a unit of the escalation chain.
 * If an accused unit has no such superior, returns the reason instead.
 */
const findSuperiorUnits = (
  accused: readonly UnitInForce[],
  leftOut: Pick<ReadonlySet<string>, 'has'>,
  { directory, on }: Pick<RoutingContext, 'directory' | 'on'>,
): SuperiorsResult => {
  const steps = accused.map((unit) => {
    const named = listNamedUnits(unit, 'complaintsTo', directory, on);
    const decider = named.find(({ ref }) => !leftOut.has(ref));
    if (decider) return [decider];
    return findChainStepsAbove(unit, resolveChainSteps(unit, directory, on), leftOut)[0]?.units;
  });
  const [highest, ...others] = steps
    .flatMap((units) => units?.[0] ?? [])
    .toSorted((a, b) => getLevelIndex(a) - getLevelIndex(b));
  if (highest && others.length === accused.length - 1) return { kind: 'above', highest, others };
  const reason = steps.includes(undefined) ? 'no-level-above' : 'unit-to-be-entered';
  return { kind: 'none', reason };
};

/**
 * Routes a report about units to the level above them, with the inspectorate as co-unit. The accused units never receive the
 * ticket.
 */
export function routeAroundAccused(
  current: RoutingContext,
  accused: readonly UnitRef[],
  because: RoutingReason[],
): RouteDecision {
  const { topic, directory, on } = current;
  const accusedRule = findSpecialRoutingRule(directory, 'accused', on);
  const rule = accusedRule ? `area-rule-${accusedRule.id}` : 'accused';
  const reasons = [...because, { rule, facts: { accused: [...accused] } }];
  if (!accused.every((ref) => isKnown(ref, directory))) {
    return routeToOperators('unknown-unit', [], reasons);
  }
  const area = getLocatedArea(current);
  const isMissing = (ref: UnitRef): boolean =>
    findAccusedUnits(directory, ref, area, on).length === 0;
  const missing = accused.filter(isMissing);
  if (missing.length > 0) {
    return missing.some((ref) => needsPlace(ref, directory, on))
      ? routeForPlaceReview(current, reasons)
      : routeToOperators('unit-to-be-entered', [], reasons);
  }
  const units = accused.flatMap((ref) => findAccusedUnits(directory, ref, area, on));

  const named = [...accused, ...units.map(({ ref }) => ref)];
  const leftOut = { has: buildUnitExclusionPredicate(directory, named, on) };
  const above = findSuperiorUnits(units, leftOut, current);
  if (above.kind === 'none') return routeToOperators(above.reason, [], reasons);

  const inspectors = (accusedRule?.units ?? [])
    .flatMap((code) => findUnitForArea(directory, code, area, on) ?? [])
    .filter(({ ref }) => !leftOut.has(ref));
  // If the inspectors are the topic's lead unit, they keep the ticket; the level above is a co-unit.
  const ownLead = findUnitRow(directory, topic.lead, on)?.code;
  const lead = inspectors.find(({ code }) => code === ownLead) ?? above.highest;
  const superiors = [above.highest, ...above.others];
  const refs = new Set(superiors.map(({ ref }) => ref));
  const facts = { accused: [...new Set(named)], above: [...refs] };
  return routeToUnit(current, {
    lead,
    co: [...superiors, ...inspectors],
    rule,
    because: [...because, { rule, facts }],
  });
}

/**
 * Returns the unit that decides instead of the operators if the report accuses the operators themselves. Returns undefined
 * if it doesn't.
 */
export function findUnitAboveOperators(
  accused: readonly UnitRef[],
  directory: Directory,
  on: Date,
): UnitRef | undefined {
  const operators = getOperatorUnit(directory, on);
  const refs = accused.flatMap((ref) => findAccusedUnitRefs(directory, ref, undefined, on));
  if (!refs.includes(operators.ref)) return undefined;
  const leftOut = { has: buildUnitExclusionPredicate(directory, [...accused, ...refs], on) };
  const above = findSuperiorUnits([operators], leftOut, { directory, on });
  return above.kind === 'above' ? above.highest.ref : undefined;
}

import type { Directory } from '../directory/model/directory.ts';
import {
  findSuccessorUnits,
  findUnitForArea,
  findUnitRow,
  getOperatorUnit,
  type UnitInForce,
  type UnitRef,
} from '../directory/model/organization/unit.ts';
import { resolveChainSteps } from '../sla/escalation-chain.ts';
import { isUnitAccused, resolveAccusedUnits } from './accused-unit.ts';
import { findSpecialRoutingRule } from './special-routing-rule.ts';

type ExclusionDirectory = Pick<Directory, 'units' | 'areas' | 'chains' | 'areaRules'>;

/** Returns the units in force that a field of the unit's directory row lists, in the order of the field. */
export function listNamedUnits(
  { code, area }: UnitInForce,
  field: 'superiors' | 'complaintsTo',
  directory: ExclusionDirectory,
  on: Date,
): UnitInForce[] {
  const named = findUnitRow(directory, code, on)?.[field] ?? [];
  return named.flatMap((superior) => findUnitForArea(directory, superior, area, on) ?? []);
}

/**
 * Returns the superiors of a unit: the units above it in its escalation chain, and the superior units that its directory row
 * lists.
 */
const listSuperiors = (unit: UnitInForce, directory: ExclusionDirectory, on: Date): UnitRef[] => {
  const steps = resolveChainSteps(unit, directory, on);
  const own = steps.findLastIndex(({ units }) => units.some(({ ref }) => ref === unit.ref));
  const above = steps.slice(own + 1).flatMap(({ units }) => units);
  const named = (['superiors', 'complaintsTo'] as const).flatMap((field) =>
    listNamedUnits(unit, field, directory, on),
  );
  return [...above, ...named].map(({ ref }) => ref);
};

/**
 * Returns a predicate that is true for units that must never receive a ticket about the `accused` units: these units, their
 * successors and all units below them. Operators and inspectorate are excluded only if they are accused themselves, because
 * somebody outside the accused unit's hierarchy must decide.
 */
export function buildUnitExclusionPredicate(
  directory: ExclusionDirectory,
  accused: readonly UnitRef[],
  on: Date,
): (ref: UnitRef) => boolean {
  if (accused.length === 0) return () => false;
  const all = resolveAccusedUnits(directory, accused, on);
  const deciders = new Set([
    getOperatorUnit(directory, on).code,
    ...(findSpecialRoutingRule(directory, 'accused', on)?.units ?? []),
  ]);
  const isExcluded = (unit: UnitInForce): boolean =>
    isUnitAccused(unit.ref, all) ||
    (!deciders.has(unit.code) &&
      listSuperiors(unit, directory, on).some((superior) => isUnitAccused(superior, all)));
  return (ref) =>
    isUnitAccused(ref, all) || findSuccessorUnits(directory, ref, on).some(isExcluded);
}

import type { Directory } from '../directory/directory.ts';
import {
  isPerArea,
  operatorUnit,
  partsOf,
  type UnitInForce,
  UnitLevel,
  type UnitRef,
  unitForArea,
  unitRow,
} from '../directory/unit.ts';
import { stepsAbove, stepsOver } from '../sla/chain.ts';
import { accusedUnit } from './accused-unit.ts';
import { areaRule } from './area-rule.ts';
import { areaOf, type RouteCase, routed, toLocate, toOperator } from './route-case.ts';
import type { Because, OperatorReason, RouteDecision } from './route-decision.ts';
import { unitExclusion } from './unit-exclusion.ts';

const isKnown = (ref: UnitRef, { units }: Directory): boolean =>
  units.some(({ code }) => code === partsOf(ref).code);

/** Returns whether the reference is a class with one unit per area, so that the place must be known. */
const needsPlace = (ref: UnitRef, directory: Directory, on: Date): boolean => {
  const row = unitRow(directory, ref, on);
  return row !== undefined && isPerArea(row);
};

const levelOf = ({ level }: UnitInForce): number => UnitLevel.options.indexOf(level);

type Above =
  | { kind: 'above'; highest: UnitInForce; others: UnitInForce[] }
  | { kind: 'none'; reason: OperatorReason };

/** Returns the nearest unit above each accused unit that isn't excluded itself. */
const levelAbove = (
  accused: readonly UnitInForce[],
  leftOut: Pick<ReadonlySet<string>, 'has'>,
  { directory, on }: Pick<RouteCase, 'directory' | 'on'>,
): Above => {
  const steps = accused.map((unit) => stepsAbove(unit, stepsOver(unit, directory, on), leftOut)[0]);
  const [highest, ...others] = steps
    .flatMap((step) => step?.units[0] ?? [])
    .toSorted((a, b) => levelOf(a) - levelOf(b));
  if (highest && others.length === accused.length - 1) return { kind: 'above', highest, others };
  const reason = steps.includes(undefined) ? 'no-level-above' : 'unit-to-be-entered';
  return { kind: 'none', reason };
};

/**
 * Routes a report about units to the level above them, with the inspectors as co-units. The accused units never receive it.
 */
export const byAccused = (
  current: RouteCase,
  accused: readonly UnitRef[],
  because: Because[],
): RouteDecision => {
  const { topic, directory, on } = current;
  const accusedRule = areaRule(directory, 'accused', on);
  const rule = accusedRule ? `area-rule-${accusedRule.id}` : 'accused';
  const asked = [...because, { rule, facts: { accused: [...accused] } }];
  if (!accused.every((ref) => isKnown(ref, directory))) {
    return toOperator('unknown-unit', [], asked);
  }
  const area = areaOf(current);
  const isMissing = (ref: UnitRef): boolean => !accusedUnit(directory, ref, area, on);
  const missing = accused.filter(isMissing);
  if (missing.length > 0) {
    return missing.some((ref) => needsPlace(ref, directory, on))
      ? toLocate(current, asked)
      : toOperator('unit-to-be-entered', [], asked);
  }
  const units = accused.flatMap((ref) => accusedUnit(directory, ref, area, on) ?? []);

  const named = [...accused, ...units.map(({ ref }) => ref)];
  const leftOut = { has: unitExclusion(directory, named, on) };
  const above = levelAbove(units, leftOut, current);
  if (above.kind === 'none') return toOperator(above.reason, [], asked);

  const inspectors = (accusedRule?.units ?? [])
    .flatMap((code) => unitForArea(directory, code, area, on) ?? [])
    .filter(({ ref }) => !leftOut.has(ref));
  // If the inspectors are the topic's lead unit, they keep the ticket; the level above is a co-unit.
  const ownLead = unitRow(directory, topic.lead, on)?.code;
  const lead = inspectors.find(({ code }) => code === ownLead) ?? above.highest;
  const superiors = [above.highest, ...above.others];
  const refs = new Set(superiors.map(({ ref }) => ref));
  const facts = { accused: [...new Set(named)], above: [...refs] };
  return routed(current, {
    lead,
    co: [...superiors, ...inspectors],
    rule,
    because: [...because, { rule, facts }],
  });
};

/** Returns the unit that decides instead of the operators if they are accused themselves; undefined otherwise. */
export const aboveOperators = (
  accused: readonly UnitRef[],
  directory: Directory,
  on: Date,
): UnitRef | undefined => {
  const operators = operatorUnit(directory, on);
  const refs = accused.map((ref) => accusedUnit(directory, ref, undefined, on)?.ref ?? ref);
  if (!refs.includes(operators.ref)) return undefined;
  const leftOut = { has: unitExclusion(directory, [...accused, ...refs], on) };
  const above = levelAbove([operators], leftOut, { directory, on });
  return above.kind === 'above' ? above.highest.ref : undefined;
};

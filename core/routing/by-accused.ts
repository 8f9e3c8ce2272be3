import type { Directory } from '../directory/directory.ts';
import {
  partsOf,
  type UnitInForce,
  UnitLevel,
  type UnitRef,
  unitForArea,
  unitInForce,
  unitRow,
} from '../directory/unit.ts';
import { stepsAbove, stepsOver } from '../sla/chain.ts';
import { areaRule } from './area-rule.ts';
import { areaOf, type RouteCase, routed, toOperator } from './route-case.ts';
import type { Because, OperatorReason, RouteDecision } from './route-decision.ts';

const isKnown = (ref: UnitRef, { units }: Directory): boolean =>
  units.some(({ code }) => code === partsOf(ref).code);

/** A class without an area means the one of the place: "the commune", where it happened. */
const accusedUnit = (ref: UnitRef, current: RouteCase): UnitInForce | undefined =>
  partsOf(ref).areaCode === undefined
    ? unitForArea(current.directory, ref, areaOf(current), current.on)
    : unitInForce(current.directory, ref, current.on);

const levelOf = ({ level }: UnitInForce): number => UnitLevel.options.indexOf(level);

type Above =
  | { kind: 'above'; highest: UnitInForce; others: UnitInForce[] }
  | { kind: 'none'; reason: OperatorReason };

/** The level right above each accused unit that isn't accused itself. */
const levelAbove = (
  accused: readonly UnitInForce[],
  leftOut: ReadonlySet<string>,
  { directory, on }: RouteCase,
): Above => {
  const steps = accused.map((unit) => stepsAbove(unit, stepsOver(unit, directory, on), leftOut)[0]);
  const [highest, ...others] = steps
    .flatMap((step) => step?.units[0] ?? [])
    .toSorted((a, b) => levelOf(a) - levelOf(b));
  if (highest && others.length === accused.length - 1) return { kind: 'above', highest, others };
  const reason = steps.includes(undefined) ? 'no-level-above' : 'unit-to-be-entered';
  return { kind: 'none', reason };
};

/** A report about units goes to the level above them and the inspectors; they get no copy of it. */
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
  const units = accused.flatMap((ref) => accusedUnit(ref, current) ?? []);
  if (units.length < accused.length) return toOperator('unit-to-be-entered', [], asked);

  const leftOut = new Set([...accused, ...units.map(({ ref }) => ref)]);
  const above = levelAbove(units, leftOut, current);
  if (above.kind === 'none') return toOperator(above.reason, [], asked);

  const inspectors = (accusedRule?.units ?? [])
    .flatMap((code) => unitForArea(directory, code, areaOf(current), on) ?? [])
    .filter(({ ref }) => !leftOut.has(ref));
  // A topic that the inspectors lead anyway stays with them; the level above reads along.
  const ownLead = unitRow(directory, topic.lead, on)?.code;
  const lead = inspectors.find(({ code }) => code === ownLead) ?? above.highest;
  const superiors = [above.highest, ...above.others];
  const refs = new Set(superiors.map(({ ref }) => ref));
  const facts = { accused: [...leftOut], above: [...refs] };
  return routed(current, {
    lead,
    co: [...superiors, ...inspectors],
    rule,
    because: [...because, { rule, facts }],
  });
};

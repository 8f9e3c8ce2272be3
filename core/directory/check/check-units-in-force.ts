import type { SpecialRoutingRule } from '../../routing/special-routing-rule.ts';
import type { EscalationChain } from '../../sla/escalation-chain.ts';
import type { EscalationThreshold } from '../../sla/escalation-policy.ts';
import { getStartOfLocalDate } from '../../time/local-date.ts';
import { isValidOn, listChangeDays, type Validity } from '../../time/validity.ts';
import { findUnitRow, type Unit } from '../model/organization/unit.ts';
import type { DirectoryProblem } from '../model/problem.ts';
import { listLeadUnits, type Topic } from '../model/services/topic.ts';

/** Directory row that refers to units, with its days of validity. */
type UnitReference = Validity & { row: string; units: readonly string[] };

type UnitReferences = {
  units: readonly Unit[];
  topics: readonly Topic[];
  chains: readonly EscalationChain[];
  ladder: readonly EscalationThreshold[];
  areaRules: readonly SpecialRoutingRule[];
  articles: readonly Owned[];
  programmes: readonly Owned[];
};
type Owned = Validity & { code: string; owner: string };

/**
 * Returns the rows that refer to units. Co-units are omitted, because routing ignores co-units that ended without a successor.
 */
const listUnitReferences = (directory: UnitReferences): UnitReference[] => [
  ...directory.topics.map((one) => ({
    ...one,
    row: `topics ${one.code}`,
    units: listLeadUnits(one),
  })),
  ...directory.units.map((one) => ({
    ...one,
    row: `units ${one.code}`,
    units: one.complaintsTo ?? [],
  })),
  ...directory.chains.map((one) => ({
    ...one,
    row: `chains ${one.id}`,
    units: one.steps
      .flatMap(({ unit, also }) => [unit ?? '$lead', ...also])
      .filter((unit) => unit !== '$lead'),
  })),
  ...directory.ladder.map((one) => ({
    ...one,
    row: `ladder ${one.percent}`,
    units: one.notify.flatMap((notify) => (notify.to === 'unit' ? [notify.unit] : [])),
  })),
  ...directory.areaRules.flatMap((one) =>
    'units' in one ? [{ ...one, row: `areaRules ${one.id}`, units: one.units }] : [],
  ),
  ...(['articles', 'programmes'] as const).flatMap((table) =>
    directory[table].map((one) => ({ ...one, row: `${table} ${one.code}`, units: [one.owner] })),
  ),
];

/**
 * Checks the units to which other rows refer. On each day on which the referring row is valid, the unit must exist or have a
 * successor. The result can only change when a row begins or ends, so other days are not checked.
 */
export function checkUnitsInForce(directory: UnitReferences): DirectoryProblem[] {
  const known = new Set(directory.units.map(({ code }) => code)); // other checks report unknown units
  const references = listUnitReferences(directory);
  const days = listChangeDays(directory.units, references);
  return references.flatMap(({ row, units, ...period }) =>
    units
      .filter((unit) => known.has(unit))
      .flatMap((unit) => {
        const missing = days.find((day) => {
          const isApplied = isValidOn(period, day);
          return isApplied && !findUnitRow(directory, unit, getStartOfLocalDate(day));
        });
        return missing ? [{ row, reason: `unit ${unit} is not in force on ${missing}` }] : [];
      }),
  );
}

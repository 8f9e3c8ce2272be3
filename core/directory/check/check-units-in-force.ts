import type { SpecialRoutingRule } from '../../routing/special-routing-rule.ts';
import type { EscalationChain } from '../../sla/escalation-chain.ts';
import type { EscalationThreshold } from '../../sla/escalation-policy.ts';
import { getNextDay, type LocalDate } from '../../time/local-date.ts';
import { isValidOn, type Validity } from '../../time/validity.ts';
import type { DirectoryProblem } from '../model/problem.ts';
import type { Topic } from '../model/topic.ts';
import { findUnitRow, type Unit } from '../model/unit.ts';

/** Row that names units, with the days on which it applies. */
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

/** Returns the rows that name units. Co-units are left out: routing omits those that have ended without a successor. */
const listUnitReferences = (directory: UnitReferences): UnitReference[] => [
  ...directory.topics.map((one) => ({ ...one, row: `topics ${one.code}`, units: [one.lead] })),
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
  ...[...directory.articles, ...directory.programmes].map((one) => ({
    ...one,
    row: `owner of ${one.code}`,
    units: [one.owner],
  })),
];

/** Returns the days on which a row of the directory begins, or the day after its last day. */
const listChangeDays = (rows: readonly Validity[]): LocalDate[] => [
  ...new Set(
    rows.flatMap(({ validFrom, validTo }) => [
      ...(validFrom === null ? [] : [validFrom]),
      ...(validTo === null ? [] : [getNextDay(validTo)]),
    ]),
  ),
];

/**
 * Checks that units which other rows name exist on each day on which those rows apply, or have a successor. It suffices to
 * check the days on which rows begin or end.
 */
export function checkUnitsInForce(directory: UnitReferences): DirectoryProblem[] {
  const known = new Set(directory.units.map(({ code }) => code)); // other checks report unknown units
  const references = listUnitReferences(directory);
  const days = listChangeDays([...directory.units, ...references]).toSorted();
  return references.flatMap(({ row, units, ...period }) =>
    units
      .filter((unit) => known.has(unit))
      .flatMap((unit) => {
        const missing = days.find((day) => {
          const isApplied = isValidOn(period, day);
          return isApplied && !findUnitRow(directory, unit, new Date(`${day}T12:00:00+07:00`));
        });
        return missing ? [{ row, reason: `unit ${unit} is not in force on ${missing}` }] : [];
      }),
  );
}

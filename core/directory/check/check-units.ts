import { getNextDay } from '../../time/local-date.ts';
import { isValidOn, type Validity } from '../../time/validity.ts';
import type { Area } from '../model/areas/area.ts';
import { hasOneUnitPerArea, type Unit } from '../model/organization/unit.ts';
import { checkNamesExist, checkValidityPeriods, type DirectoryProblem } from '../model/problem.ts';

const maxCharacters = 20;

const formatRowLabel = ({ code }: Unit): string => `units ${code}`;

/** Returns whether two validity periods have a day in common. */
const doPeriodsOverlap = (a: Validity, b: Validity): boolean =>
  (a.validTo === null || b.validFrom === null || b.validFrom <= a.validTo) &&
  (b.validTo === null || a.validFrom === null || a.validFrom <= b.validTo);

const checkSuccessor = (unit: Unit, units: readonly Unit[]): DirectoryProblem[] => {
  const row = formatRowLabel(unit);
  const { succeededBy, validTo } = unit;
  if (succeededBy === null) return [];
  if (validTo === null) return [{ row, reason: 'has a successor but no end' }];
  const next = getNextDay(validTo);
  const isReady = units.some(({ code, ...span }) => code === succeededBy && isValidOn(span, next));
  return isReady ? [] : [{ row, reason: `successor ${succeededBy} is not in force on ${next}` }];
};

const checkShortNames = (unit: Unit, areas: readonly Area[]): DirectoryProblem[] => {
  if (!hasOneUnitPerArea(unit)) return [];
  const own = areas.filter((area) => area.level === unit.level && doPeriodsOverlap(area, unit));
  return own.flatMap((area) => {
    const short = `${unit.shortName} ${area.shortName}`;
    const row = `${formatRowLabel(unit)}:${area.code}`;
    const isTwin = own.some(
      (other) =>
        other !== area && other.shortName === area.shortName && doPeriodsOverlap(other, area),
    );
    return [
      ...(short.length > maxCharacters
        ? [{ row, reason: `short name is too long: ${short}` }]
        : []),
      ...(isTwin ? [{ row, reason: `short name is not its own: ${short}` }] : []),
    ];
  });
};

const checkComplaintUnits = (unit: Unit, codes: ReadonlySet<string>): DirectoryProblem[] => {
  const row = formatRowLabel(unit);
  const { code, complaintsTo = [] } = unit;
  return [
    ...checkNamesExist(row, 'unit', complaintsTo, codes),
    ...(complaintsTo.includes(code) ? [{ row, reason: 'decides complaints about itself' }] : []),
  ];
};

const checkLevel = (unit: Unit): DirectoryProblem[] =>
  hasOneUnitPerArea(unit) && unit.level === 'operator'
    ? [{ row: formatRowLabel(unit), reason: 'the operator is no class of units' }]
    : [];

export function checkUnits({
  units,
  areas,
}: {
  units: readonly Unit[];
  areas: readonly Area[];
}): DirectoryProblem[] {
  const codes = new Set(units.map(({ code }) => code));
  return [
    ...checkValidityPeriods(units, formatRowLabel),
    ...(units.some(({ level, validTo }) => level === 'operator' && validTo === null)
      ? []
      : [{ row: 'units', reason: 'no operator unit is in force without end' }]),
    ...units.flatMap((unit) => [
      ...checkLevel(unit),
      ...checkComplaintUnits(unit, codes),
      ...checkSuccessor(unit, units),
      ...checkShortNames(unit, areas),
    ]),
  ];
}

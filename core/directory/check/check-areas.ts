import { getNextDay } from '../../time/local-date.ts';
import { type Area, type AreaKey, findAreaByKey } from '../model/areas/area.ts';
import { checkValidityPeriods, type DirectoryProblem } from '../model/problem.ts';

const formatRowLabel = ({ code }: AreaKey): string => `areas ${code}`;

const parentLevel = { province: undefined, district: 'province', commune: undefined } as const;

const checkParent = (area: Area, areas: readonly Area[]): DirectoryProblem[] => {
  if (area.parent === null) {
    return area.level === 'province'
      ? []
      : [{ row: formatRowLabel(area), reason: 'has no parent' }];
  }
  const level = parentLevel[area.level];
  const isCovered = areas.some(
    (parent) =>
      parent.code === area.parent &&
      parent.level !== 'commune' &&
      (level === undefined || parent.level === level) &&
      (parent.validFrom === null ||
        (area.validFrom !== null && parent.validFrom <= area.validFrom)) &&
      (parent.validTo === null || (area.validTo !== null && area.validTo <= parent.validTo)),
  );
  const reason = `parent ${area.parent} is unknown or not in force as long`;
  return isCovered ? [] : [{ row: formatRowLabel(area), reason }];
};

const checkSuccessors = (area: Area, areas: readonly Area[]): DirectoryProblem[] => {
  const row = formatRowLabel(area);
  const { validTo } = area;
  if (validTo === null) {
    return area.successors.length > 0 ? [{ row, reason: 'has a successor but no end' }] : [];
  }
  return area.successors.flatMap((key) => {
    const successor = findAreaByKey({ areas }, key);
    if (!successor) return [{ row, reason: `unknown successor ${key.code}` }];
    const next = getNextDay(validTo);
    const isInTime = (successor.validFrom ?? '') <= next && (successor.validTo ?? next) >= next;
    return isInTime ? [] : [{ row, reason: `successor ${key.code} is not in force on ${next}` }];
  });
};

/**
 * Checks areas whose code is reused from the day after their last day. Such an area must have the new area among its
 * successors. References to units contain only the code, so they would otherwise mean an unrelated place.
 */
const checkReusedCode = (area: Area, areas: readonly Area[]): DirectoryProblem[] => {
  if (area.validTo === null) return [];
  const next = getNextDay(area.validTo);
  const reuse = areas.find(({ code, validFrom }) => code === area.code && validFrom === next);
  const isSuccessor = area.successors.some(({ code }) => code === area.code);
  const reason = `its code goes to ${reuse?.fullName}, which is no successor`;
  return reuse && !isSuccessor ? [{ row: formatRowLabel(area), reason }] : [];
};

const checkOrigin = (area: Area, areas: readonly Area[]): DirectoryProblem[] =>
  area.formedFrom.flatMap((key) => {
    const former = findAreaByKey({ areas }, key);
    const isLinked = former?.successors.some(
      ({ code, validFrom }) => code === area.code && validFrom === area.validFrom,
    );
    const reason = `is formed from ${key.code}, which does not name it as successor`;
    return isLinked ? [] : [{ row: formatRowLabel(area), reason }];
  });

/**
 * Validates the list of areas. Two areas with the same code must not be valid on the same day; between them, the code may be
 * unused for a time.
 */
export function checkAreas({ areas }: { areas: readonly Area[] }): DirectoryProblem[] {
  return [
    ...checkValidityPeriods(areas, formatRowLabel, true),
    ...areas.flatMap((area) => [
      ...checkParent(area, areas),
      ...checkSuccessors(area, areas),
      ...checkReusedCode(area, areas),
      ...checkOrigin(area, areas),
    ]),
  ];
}

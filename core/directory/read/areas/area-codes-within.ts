import { toLocalDate } from '../../../time/local-date.ts';
import { type Area, findArea, findAreaByKey } from '../../model/areas/area.ts';

type Areas = { areas: readonly Area[] };

const listFormerParts = (directory: Areas, area: Area): Area[] =>
  area.formedFrom.flatMap((key) => {
    const former = findAreaByKey(directory, key);
    return former ? [former, ...listFormerParts(directory, former)] : [];
  });

/** Returns the area with this code on the given day, or else the last ended area that had it. */
const findLastArea = (directory: Areas, code: string, on: Date): Area | undefined =>
  findArea(directory, code, on) ??
  directory.areas
    .filter((area) => area.code === code && (area.validFrom ?? '') <= toLocalDate(on))
    .toSorted((a, b) => ((a.validTo ?? '') < (b.validTo ?? '') ? 1 : -1))[0];

/**
 * Returns all codes, of any day, whose tickets belong to the area or to an area inside it: for a district its communes, the
 * communes merged into them, and after its end the communes that replaced them. A province contains all tickets, so the
 * result is undefined.
 */
export function listAreaCodesWithin(
  directory: Areas,
  code: string,
  on: Date,
): string[] | undefined {
  const area = findLastArea(directory, code, on);
  if (!area) return [code];
  if (area.level === 'province') return undefined;
  const children =
    area.level === 'district' ? directory.areas.filter((one) => one.parent === code) : [];
  const hasEnded = area.validTo !== null && area.validTo < toLocalDate(on);
  const successors = hasEnded ? children.flatMap((child) => child.successors) : [];
  const parts = [area, ...children].flatMap((one) => [one, ...listFormerParts(directory, one)]);
  return [...new Set([...parts, ...successors].map((one) => one.code))];
}

import type { Area } from '../directory/model/areas/area.ts';
import {
  type DistrictCommunes,
  groupCommunesByDistrict,
} from '../directory/read/areas/communes-by-district.ts';
import { getStartOfLocalDate, type LocalDate } from '../time/local-date.ts';
import { parseGroupKey } from './group-key.ts';

/** Communes that ended on `lastDay` within the period, or those that exist on its last day. */
export type AreasOfPeriod = { lastDay?: LocalDate; districts: DistrictCommunes[] };

/**
 * Returns the communes of a period by district: for each last day in the group keys, earliest first, those that ended then;
 * finally those that exist on `to`.
 */
export function listAreasOfPeriod(
  keys: readonly string[],
  { areas }: { areas: readonly Area[] },
  to: LocalDate,
): AreasOfPeriod[] {
  const lastDays = [...new Set(keys.flatMap((key) => parseGroupKey(key).lastDay ?? []))];
  const group = (those: readonly Area[], day: LocalDate): DistrictCommunes[] =>
    groupCommunesByDistrict({ areas: those }, getStartOfLocalDate(day));
  const ended = lastDays.toSorted().map((lastDay) => {
    const those = areas.filter(({ level, validTo }) => level !== 'commune' || validTo === lastDay);
    return { lastDay, districts: group(those, lastDay) };
  });
  return [...ended, { districts: group(areas, to) }];
}

import { toLocalDate } from '../../../time/local-date.ts';
import { isValidOn } from '../../../time/validity.ts';
import { type Area, findParentArea } from '../../model/areas/area.ts';

type NamedArea = { code: string; name: string };
export type DistrictCommunes = { district: string; communes: NamedArea[] };

let inVietnamese: Intl.Collator | undefined; // created on first use, because creating a collator is slow

const compareByName = (a: NamedArea, b: NamedArea): number => {
  inVietnamese ??= new Intl.Collator('vi', { numeric: true });
  return inVietnamese.compare(a.name, b.name);
};

/**
 * Returns the communes on the given day, sorted by name and grouped by district, or by province if there are no districts.
 */
export function groupCommunesByDistrict(
  directory: { areas: readonly Area[] },
  on: Date,
): DistrictCommunes[] {
  const date = toLocalDate(on);
  const communes = directory.areas.filter(
    (area) => area.level === 'commune' && isValidOn(area, date),
  );
  const groups = Map.groupBy(
    communes,
    (commune) => findParentArea(directory, commune, on)?.fullName ?? '',
  );
  return [...groups].map(([district, within]) => ({
    district,
    communes: within.map(({ code, fullName }) => ({ code, name: fullName })).sort(compareByName),
  }));
}

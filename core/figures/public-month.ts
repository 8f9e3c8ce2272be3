import { type Area, areaInForce, parentOf } from '../directory/area.ts';
import type { Directory } from '../directory/directory.ts';
import { serviceIn } from '../directory/service.ts';
import type { Lang } from '../messages/lang.ts';
import { dayNumberOf, localDate, midnightMs } from '../time/local-date.ts';
import { isValidOn } from '../time/validity.ts';
import order from './data/district-tiles.json' with { type: 'json' };
import { endOfMonth, type Month, type MonthFigures, type MonthGroup } from './month.ts';
import { nameIn } from './names.ts';
import { type Performance, performanceOf, performances, sumOfGroups } from './performance.ts';
import { listedIfTelling, publicTotal, type Total } from './public-total.ts';

type Named = Performance & { name: string };
export type Tile = Named & { isTown: boolean };
export type District = { code: string; name: string; communes: Tile[] };

/** Published statistics of a month, with names as of its last day and small counts hidden. */
export type PublicMonth = {
  month: Month;
  madeAt: Date;
  total: Total;
  units: Named[];
  /** Units whose counts are too small to publish. */
  smallUnits: { key: string; name: string }[];
  services: Named[];
  /** Districts in map order, from north-west to south-east. */
  districts: District[];
};

const lastDay = (month: Month): Date => new Date(midnightMs(dayNumberOf(endOfMonth(month))));

/** Groups counts by the current area: counts of a former area belong to its successor. */
const byAreaNow = (groups: readonly MonthGroup[], directory: Directory, on: Date) =>
  Map.groupBy(groups, ({ key }) => (key ? areaInForce(directory, key, on)?.code : undefined));

/** Returns the counts of each area that is valid on the date, with the counts of former areas added. */
const placesNow = (groups: readonly MonthGroup[], directory: Directory, on: Date): MonthGroup[] =>
  [...byAreaNow(groups, directory, on)].map(([code, those]) => sumOfGroups(code ?? '', those));

const tileOf = (area: Area, groups: readonly MonthGroup[]): Tile => ({
  ...performanceOf(sumOfGroups(area.code, groups)),
  name: area.fullName,
  isTown: area.type !== 'commune',
});

let inVietnamese: Intl.Collator | undefined;

const byName = (a: { name: string }, b: { name: string }): number => {
  inVietnamese ??= new Intl.Collator('vi', { numeric: true });
  return inVietnamese.compare(a.name, b.name);
};

const placeOf = (code: string): number => {
  const place = order.indexOf(code);
  return place < 0 ? order.length : place;
};

/** Returns all communes valid on the date, grouped by district, or by province if no districts exist. */
const districtsOf = (groups: readonly MonthGroup[], directory: Directory, on: Date): District[] => {
  const date = localDate(on);
  const counted = byAreaNow(groups, directory, on);
  const communes = directory.areas.filter(
    (area) => area.level === 'commune' && isValidOn(area, date),
  );
  const districts = Map.groupBy(communes, (area) => parentOf(directory, area, on));
  return [...districts]
    .map(([district, within]) => ({
      code: district?.code ?? '',
      name: district?.fullName ?? '',
      communes: within.map((area) => tileOf(area, counted.get(area.code) ?? [])).sort(byName),
    }))
    .sort((a, b) => placeOf(a.code) - placeOf(b.code));
};

const serviceName = ({ services }: Directory, key: string, lang: Lang): string => {
  const row = services.find(({ code }) => code === key);
  return row ? serviceIn(lang, row).short : key;
};

export const publicMonth = (
  { month, madeAt, byUnit, byService, byArea }: MonthFigures,
  directory: Directory,
  lang: Lang,
): PublicMonth => {
  const on = lastDay(month);
  const unitName = (key: string): string => nameIn(directory, on)('unit', key);
  const { rows, small } = performances(byUnit);
  return {
    ...{ month, madeAt },
    total: publicTotal(listedIfTelling(byService), [
      listedIfTelling(byUnit),
      { groups: placesNow(byArea, directory, on), isListed: () => true },
    ]),
    units: rows.map((row) => ({ ...row, name: unitName(row.key) })),
    smallUnits: small.map((key) => ({ key, name: unitName(key) })).sort(byName),
    services: performances(byService).rows.map((row) => ({
      ...row,
      name: serviceName(directory, row.key, lang),
    })),
    districts: districtsOf(byArea, directory, on),
  };
};

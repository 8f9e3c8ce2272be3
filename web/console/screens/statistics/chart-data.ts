import type * as z from 'zod';
import type { StatisticsResponse } from '../../../../core/contract/staff/supervision/statistics-responses.ts';
import { formatGroupKey } from '../../../../core/statistics/group-key.ts';
import { escapeCsvFormula } from '../../../../core/text/escape-csv-formula.ts';
import {
  type LocalDate,
  parseDayNumber,
  toDateOfDayNumber,
} from '../../../../core/time/local-date.ts';

export type StatisticsData = z.infer<typeof StatisticsResponse>;
export type ChartGroup = StatisticsData['groups'][number];

/** Bar of a chart; `share` is the ratio of its value to the highest value in the chart. */
export type ChartBar = { key: string; name: string; value: number; share: number };

/** Returns the bars of a chart in descending order of their values; omits groups with the value zero. */
export function toChartBars(
  groups: readonly ChartGroup[],
  amountOf: (group: ChartGroup) => number,
): ChartBar[] {
  const values = groups.map((group) => ({ ...group, value: amountOf(group) }));
  const most = Math.max(1, ...values.map(({ value }) => value));
  return values
    .filter(({ value }) => value > 0)
    .map(({ key, name, value }) => ({ key, name, value, share: value / most }))
    .toSorted((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
}

/** Returns a bar for every day of the period, including days without tickets. */
export function toDayBars({ from, to, groups }: StatisticsData): ChartBar[] {
  const opened = new Map(groups.map(({ key, opened: count }) => [key, count]));
  const most = Math.max(1, ...opened.values());
  const first = parseDayNumber(from);
  return Array.from({ length: Math.max(0, parseDayNumber(to) - first + 1) }, (_, at) => {
    const date = toDateOfDayNumber(first + at);
    const value = opened.get(date) ?? 0;
    return { key: date, name: date, value, share: value / most };
  });
}

export type BacklogBar = {
  key: string;
  name: string;
  open: number;
  late: number;
  inherited: number;
  share: number;
};

type Backlog = StatisticsData['backlog']['byUnit'][number];

/**
 * Returns the number of overdue tickets in a backlog. Each ticket is counted once, at the highest overdue level that it has
 * reached.
 */
const lateOf = ({ late }: Pick<Backlog, 'late'>): number =>
  late.filter(({ percent }) => percent >= 100).reduce((sum, { tickets }) => sum + tickets, 0);

/** Returns the numbers of open and overdue tickets by unit, in the order of the API response. */
export function toBacklogBars(byUnit: readonly Backlog[]): BacklogBar[] {
  const most = Math.max(1, ...byUnit.map(({ open }) => open));
  return byUnit.map((unit) => ({
    key: unit.key,
    name: unit.name,
    open: unit.open,
    late: Math.min(unit.open, lateOf(unit)),
    inherited: unit.inherited ?? 0,
    share: unit.open / most,
  }));
}

export function countLateTickets({ backlog }: StatisticsData): number {
  return lateOf(backlog);
}

export function getTileShade(share: number): number {
  return Math.min(4, Math.ceil(share * 4));
}

/**
 * Divides the open tickets into those within their time limit and those at each overdue level, with the proportion of each
 * part.
 */
export function toLatenessBars({ open, late }: Omit<Backlog, 'key' | 'name'>): LatenessBar[] {
  const behind = [...Map.groupBy(late, ({ percent }) => percent)]
    .filter(([percent]) => percent >= 100)
    .map(([percent, levels]) => ({ percent, tickets: lateOf({ late: levels }) }))
    .toSorted((a, b) => a.percent - b.percent);
  const inTime = Math.max(0, open - behind.reduce((sum, { tickets }) => sum + tickets, 0));
  return [{ percent: 0, tickets: inTime }, ...behind].map((bar) => ({
    ...bar,
    share: open === 0 ? 0 : bar.tickets / open,
  }));
}
/**
 * Segment of the backlog bar. `percent` is the overdue level in percent of the time limit, or 0 for tickets within their
 * time limit.
 */
export type LatenessBar = { percent: number; tickets: number; share: number };

export type CommuneTile = {
  key: string;
  name: string;
  opened: number;
  share: number;
  onTimePercent?: number | undefined;
};
export type TileDistrict = { district: string; tiles: CommuneTile[] };
/** Tiles of the areas that ended on `lastDay`, or of those that exist at the end of the period. */
export type TileMap = { lastDay: LocalDate | undefined; districts: TileDistrict[] };

/**
 * Returns a tile map for each set of areas in the period. Communes without reports have a tile too. Other areas come last in
 * the last map, under an empty district name.
 */
export function toTileMaps({
  groups,
  areas = [],
}: Pick<StatisticsData, 'groups' | 'areas'>): TileMap[] {
  const known = new Map(groups.map((group) => [group.key, group]));
  const most = Math.max(1, ...groups.map(({ opened }) => opened));
  const placed = new Set<string>();
  const tile = (key: string, name: string): CommuneTile => {
    const { opened = 0, onTimePercent } = known.get(key) ?? {};
    placed.add(key);
    return { key, name, opened, share: opened / most, onTimePercent };
  };
  const maps = areas.map(({ lastDay, districts }) => ({
    lastDay,
    districts: districts.map(({ district, communes }) => ({
      district,
      tiles: communes.map(({ code, name }) => tile(formatGroupKey(code, lastDay), name)),
    })),
  }));
  const others = groups.filter(({ key, opened }) => !placed.has(key) && opened > 0);
  if (others.length === 0) return maps;
  const elsewhere = { district: '', tiles: others.map(({ key, name }) => tile(key, name)) };
  const { districts = [] } = maps.at(-1) ?? {};
  return [...maps.slice(0, -1), { lastDay: undefined, districts: [...districts, elsewhere] }];
}

/**
 * Formats statistics as a CSV file with a byte-order mark, so that spreadsheet programs read diacritics. Escapes cells that
 * would be formulas.
 */
export function formatStatisticsCsv(rows: readonly (readonly (string | number)[])[]): string {
  const cell = (value: string | number): string => {
    const text = typeof value === 'string' ? escapeCsvFormula(value) : value;
    return `"${String(text).replaceAll('"', '""')}"`;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

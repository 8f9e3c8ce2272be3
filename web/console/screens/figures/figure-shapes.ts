import type * as z from 'zod';
import type { StatisticsResponse } from '../../../../core/contract/figures-answers.ts';
import type { CommunesOfDistrict } from '../../../../core/directory/communes-by-district.ts';
import { harmlessCell } from '../../../../core/text/harmless-cell.ts';
import { dateOfDay, dayNumberOf } from '../../../../core/time/local-date.ts';

export type StatisticsData = z.infer<typeof StatisticsResponse>;
export type Group = StatisticsData['groups'][number];

/** A value beside its share of the greatest. */
export type Bar = { key: string; name: string; value: number; share: number };

/** The greatest first. */
export const barsOf = (groups: readonly Group[], amountOf: (group: Group) => number): Bar[] => {
  const values = groups.map((group) => ({ ...group, value: amountOf(group) }));
  const most = Math.max(1, ...values.map(({ value }) => value));
  return values
    .filter(({ value }) => value > 0)
    .map(({ key, name, value }) => ({ key, name, value, share: value / most }))
    .toSorted((a, b) => b.value - a.value || (a.name < b.name ? -1 : 1));
};

/** Every day of the period, those without anything too: a gap in a row of days would lie. */
export const dayBars = ({ from, to, groups }: StatisticsData): Bar[] => {
  const opened = new Map(groups.map(({ key, opened: count }) => [key, count]));
  const most = Math.max(1, ...opened.values());
  const first = dayNumberOf(from);
  return Array.from({ length: Math.max(0, dayNumberOf(to) - first + 1) }, (_, at) => {
    const date = dateOfDay(first + at);
    const value = opened.get(date) ?? 0;
    return { key: date, name: date, value, share: value / most };
  });
};

export type BacklogBar = { key: string; name: string; open: number; late: number; share: number };

type Backlog = StatisticsData['backlog']['byUnit'][number];

/** Of the late, each ticket counts once: at the level it has come to. */
const lateOf = ({ late }: Pick<Backlog, 'late'>): number =>
  late.filter(({ percent }) => percent >= 100).reduce((sum, { tickets }) => sum + tickets, 0);

/** What is open by unit, the most first, and how much of it is late. */
export const backlogBars = (byUnit: readonly Backlog[]): BacklogBar[] => {
  const most = Math.max(1, ...byUnit.map(({ open }) => open));
  return byUnit.map((unit) => ({
    key: unit.key,
    name: unit.name,
    open: unit.open,
    late: Math.min(unit.open, lateOf(unit)),
    share: unit.open / most,
  }));
};

export const lateInAll = ({ backlog }: StatisticsData): number => lateOf(backlog);

/** On how strong a ground a tile stands, from 0 to 4. */
export const shadeOf = (share: number): number => Math.min(4, Math.ceil(share * 4));

/** How much of what is open is in time, and how much has come to each level behind its deadline. */
export const ageBars = ({ open, late }: Omit<Backlog, 'key' | 'name'>): AgeBar[] => {
  const behind = [...Map.groupBy(late, ({ percent }) => percent)]
    .filter(([percent]) => percent >= 100)
    .map(([percent, levels]) => ({ percent, tickets: lateOf({ late: levels }) }))
    .toSorted((a, b) => a.percent - b.percent);
  const inTime = Math.max(0, open - behind.reduce((sum, { tickets }) => sum + tickets, 0));
  return [{ percent: 0, tickets: inTime }, ...behind].map((bar) => ({
    ...bar,
    share: open === 0 ? 0 : bar.tickets / open,
  }));
};
/** `percent` is the level; 0 of what is in time. */
export type AgeBar = { percent: number; tickets: number; share: number };

export type Tile = {
  key: string;
  name: string;
  opened: number;
  share: number;
  onTimePercent?: number | undefined;
};
export type TileDistrict = { district: string; tiles: Tile[] };

/** Each commune a tile in its district, those without a report too; what has no place there stands last. */
export const tilesOf = (
  groups: readonly Group[],
  districts: readonly CommunesOfDistrict[],
): TileDistrict[] => {
  const known = new Map(groups.map((group) => [group.key, group]));
  const most = Math.max(1, ...groups.map(({ opened }) => opened));
  const tile = (key: string, name: string): Tile => {
    const { opened = 0, onTimePercent } = known.get(key) ?? {};
    return { key, name, opened, share: opened / most, onTimePercent };
  };
  const placed = new Set(districts.flatMap(({ communes }) => communes.map(({ code }) => code)));
  const others = groups.filter(({ key, opened }) => !placed.has(key) && opened > 0);
  const within = districts.map(({ district, communes }) => ({
    district,
    tiles: communes.map(({ code, name }) => tile(code, name)),
  }));
  if (others.length === 0) return within;
  return [...within, { district: '', tiles: others.map(({ key, name }) => tile(key, name)) }];
};

/** A sheet that opens in a spreadsheet with its accents; what begins like a formula is no formula. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string => {
  const cell = (value: string | number): string => {
    const text = typeof value === 'string' ? harmlessCell(value) : value;
    return `"${String(text).replaceAll('"', '""')}"`;
  };
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
};

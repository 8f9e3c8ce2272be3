import type { DayOff } from '../../../core/sla/calendar.ts';
import {
  type LocalDate,
  parseDayNumber,
  toDateOfDayNumber,
} from '../../../core/time/local-date.ts';

const weekdayOf = (day: number): number => new Date(toDateOfDayNumber(day)).getUTCDay();
const isWeekend = (day: number): boolean => [0, 6].includes(weekdayOf(day));

/**
 * Days off before and after the first day of Tết, by its weekday from Sunday on, with the last year that had this pattern.
 */
const tetBlocks = [
  [2, 4], // 2023
  [1, 4], // 2016
  [1, 3], // 2022
  [2, 2], // 2025
  [2, 4], // 2015
  [2, 4], // 2021
  [2, 4], // 2024
] as const;

/**
 * Offset of the day off beside 2 September, by its weekday from Sunday on: no precedent, then 2024, 2025, 2026, 2021, 2022,
 * 2023.
 */
const besideNationalDay = [1, 1, -1, -1, 1, -1, -1] as const;

const block = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, n) => first + n);

/**
 * Returns a year's statutory days off by the Labour Code (2019, Articles 111 and 112) and by the precedent of the last year
 * in which Tết or 2 September fell on the same weekday.
 */
export function statutoryDays(
  year: number,
  { tet, hungKings }: Record<'tet' | 'hungKings', LocalDate>,
): DayOff[] {
  const newYear = parseDayNumber(tet);
  const [before, after] = tetBlocks[weekdayOf(newYear)] ?? [0, 0];
  const nationalDay = parseDayNumber(`${year}-09-02`);
  const beside = nationalDay + (besideNationalDay[weekdayOf(nationalDay)] ?? 0);
  const tetDays = block(newYear - before, newYear + after);
  const holidays: readonly (readonly [name: string, days: readonly number[]])[] = [
    ['Tết Dương lịch', [parseDayNumber(`${year}-01-01`)]],
    ['Tết Nguyên đán', tetDays],
    ['Giỗ Tổ Hùng Vương (10/3 âm lịch)', [parseDayNumber(hungKings)]],
    ['Ngày Chiến thắng 30/4', [parseDayNumber(`${year}-04-30`)]],
    ['Quốc tế Lao động 1/5', [parseDayNumber(`${year}-05-01`)]],
    ['Quốc khánh', [nationalDay, beside]],
  ];
  const off = new Map<number, Omit<DayOff, 'date'>>(
    holidays.flatMap(([name, days]) => days.map((day) => [day, { name, kind: 'public-holiday' }])),
  );
  // the days off around Tết already include compensatory days
  const onWeekends = holidays
    .flatMap(([, days]) => days)
    .filter((day) => isWeekend(day) && !tetDays.includes(day));
  for (const holiday of onWeekends) {
    let day = holiday;
    while (isWeekend(day) || off.has(day)) day += 1;
    off.set(day, { name: 'Nghỉ bù', kind: 'compensatory' });
  }
  return [...off]
    .toSorted(([one], [other]) => one - other)
    .map(([day, rest]) => ({ date: toDateOfDayNumber(day), ...rest }));
}

import { expect, test } from 'vitest';
import { memoizeByDay } from '../../../core/time/memoize-by-day.ts';

test('memoizeByDay computes the result again only for another object or another day in Vietnam', () => {
  const computed: string[] = [];
  const describeDay = memoizeByDay((table: { name: string }, on: Date) => {
    computed.push(`${table.name} ${on.toISOString()}`);
    return { name: table.name, at: on };
  });
  const table = { name: 'topics' };
  const [evening, night] = [new Date('2021-12-03T12:00:00Z'), new Date('2021-12-03T16:59:59Z')];
  const nextDay = new Date('2021-12-03T17:00:00Z');
  expect(describeDay(table, evening)).toBe(describeDay(table, night));
  expect(describeDay(table, nextDay).at).toBe(nextDay);
  expect(describeDay({ name: 'units' }, nextDay).name).toBe('units');
  expect(computed).toEqual([
    'topics 2021-12-03T12:00:00.000Z',
    'topics 2021-12-03T17:00:00.000Z',
    'units 2021-12-03T17:00:00.000Z',
  ]);
});

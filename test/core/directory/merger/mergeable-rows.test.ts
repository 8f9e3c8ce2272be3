import { describe, expect, test } from 'vitest';
import {
  findFirstMergerDay,
  listMergeableRows,
  listSuccessorRows,
} from '../../../../core/directory/merger/mergeable-rows.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';

const listKeys = (table: 'units' | 'areas', on: string) =>
  listMergeableRows(testDirectory, { table, on }).map(({ key }) => key);

describe('rows that can merge on a day', () => {
  test('are those in force, without rows that begin on the day or have ended before', () => {
    expect(listKeys('areas', '2026-12-01')).not.toContain('844');
    expect(listKeys('areas', '2025-06-30')).toContain('844');
    expect(listKeys('units', '2025-03-01')).toContain('SO_YT');
    expect(listKeys('units', '2025-03-01')).not.toContain('SO_NNMT@2025-03-01');
    expect(listKeys('units', '2025-03-02')).toContain('SO_NNMT@2025-03-01');
  });

  test('do not exist on the first day of the new province, although its rows can be successors', () => {
    const merger = { table: 'units', on: '2025-07-01' } as const;
    expect(listMergeableRows(testDirectory, merger)).toEqual([]);
    expect(listSuccessorRows(testDirectory, merger).length).toBeGreaterThan(30);
  });
});

describe('the first day on which rows can merge', () => {
  test.each([
    ['2025-06-30', '2025-06-30'],
    ['2025-07-01', '2025-07-02'],
    ['2025-07-02', '2025-07-02'],
  ])('from %s on is %s', (from, day) => {
    expect(findFirstMergerDay(testDirectory, { table: 'units', from })).toBe(day);
    expect(findFirstMergerDay(testDirectory, { table: 'areas', from })).toBe(day);
  });

  test('does not exist for an empty table', () => {
    const directory = { ...testDirectory, units: [] };
    expect(findFirstMergerDay(directory, { table: 'units', from: '2025-07-01' })).toBeUndefined();
  });
});

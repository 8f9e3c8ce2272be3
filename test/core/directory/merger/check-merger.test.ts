import { describe, expect, test } from 'vitest';
import { checkMerger } from '../../../../core/directory/merger/check-merger.ts';
import type { Merger } from '../../../../core/directory/merger/merger.ts';
import {
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../../../../core/directory/model/tables.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';

const today = '2022-03-01';
const on = '2022-04-01';
const keyOf = (code: string): string => {
  const row = getDirectoryTableRows(testDirectory, 'units').find((one) => one['code'] === code);
  return row ? toDirectoryRowKey('units', row) : '';
};
const merger: Merger = {
  ...{ table: 'units', from: [keyOf('SO_TTTT')], on },
  successor: { kind: 'existing', key: keyOf('SO_YT') },
};
const problems = (changes: Partial<Merger> = {}) =>
  checkMerger({ ...merger, ...changes }, testDirectory, today);
const newUnit = { name: 'Sở Mới', code: 'SO_MOI', shortName: 'So Moi', level: 'province' };

describe('the rules of a merger', () => {
  test('a merger that begins tomorrow, into a unit in force, breaks no rule', () => {
    expect(problems()).toEqual([]);
    expect(problems({ on: '2022-03-02' })).toEqual([]);
    expect(problems({ successor: { kind: 'none' } })).toEqual([]);
    expect(problems({ successor: { kind: 'new', row: newUnit } })).toEqual([]);
  });

  test.each<[string, Partial<Merger>, object]>([
    ['no day', { on: '' }, { kind: 'day-missing' }],
    ['a past day', { on: '2021-12-31' }, { kind: 'day-past' }],
    ['today', { on: today }, { kind: 'day-past' }],
    ['no merged unit', { from: [] }, { kind: 'nothing-merged' }],
    ['an unknown unit', { from: ['XX@'] }, { kind: 'not-in-force', row: 'XX@' }],
    ['no successor', { successor: { kind: 'existing', key: '' } }, { kind: 'successor-missing' }],
    [
      'a successor among the merged units',
      { successor: { kind: 'existing', key: keyOf('SO_TTTT') } },
      { kind: 'merged-into-itself', row: keyOf('SO_TTTT') },
    ],
    [
      'a new unit without a name',
      { successor: { kind: 'new', row: { ...newUnit, name: '' } } },
      { kind: 'successor-field', field: 'name', rule: { kind: 'required' } },
    ],
  ])('%s is refused', (_, changes, problem) => {
    expect(problems(changes)).toEqual([problem]);
  });
});

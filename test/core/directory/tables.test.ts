import { expect, test } from 'vitest';
import * as z from 'zod';
import { Directory } from '../../../core/directory/directory.ts';
import {
  getRowSchema,
  getTableRows,
  replaceTableRows,
  TableName,
  tableNames,
  toRowKey,
} from '../../../core/directory/tables.ts';
import { loadedDirectory } from '../../support/memory-directory.ts';
import { directory } from '../../support/the-directory.ts';

/** Where the schema has lists, at any depth of objects. */
const listsOf = (shape: Readonly<Record<string, unknown>>, above = ''): string[] =>
  Object.entries(shape).flatMap(([name, part]) => {
    if (part instanceof z.ZodArray) return [`${above}${name}`];
    return part instanceof z.ZodObject ? listsOf(part.shape, `${above}${name}.`) : [];
  });

test('every list of the directory can be edited', () => {
  const lists = listsOf(Directory.shape);
  expect(lists.length).toBeGreaterThan(15);
  expect(new Set(tableNames)).toEqual(new Set([...lists, 'calendar.officialTo']));
});

test('a table that the directory doesn’t have is none', () => {
  expect(TableName.safeParse('calendar').success).toBe(false);
  expect(TableName.safeParse('toString').success).toBe(false);
  expect(TableName.parse('calendar.daysOff')).toBe('calendar.daysOff');
});

test.each(tableNames)(
  'each row of %s has a key of its own, and is what its schema wants',
  (name) => {
    const rows = getTableRows(directory, name);
    const keys = rows.map((row) => toRowKey(name, row));
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of rows) expect(z.parse(getRowSchema(name), row)).toEqual(row);
  },
);

test.each(tableNames)('the rows of %s can be put back, in the order of their keys', (name) => {
  const rows = getTableRows(loadedDirectory, name);
  expect(replaceTableRows(loadedDirectory, name, rows.toReversed())).toEqual(loadedDirectory);
});

test.each([
  ['areas', { code: '29254', validFrom: '2025-07-01' }, '29254@2025-07-01'],
  ['units', { code: 'SO_YT', validFrom: null }, 'SO_YT'],
  ['ladder', { percent: 50, validFrom: null }, '50'],
  ['people', { unit: 'SO_YT', role: 'head', name: 'Lê A', validFrom: null }, 'SO_YT/head/Lê A'],
  ['life', { validFrom: '2022-01-01' }, 'life@2022-01-01'],
  ['calendar.daysOff', { date: '2021-12-31' }, '2021-12-31'],
  ['calendar.officialTo', { officialTo: '2026-12-31' }, 'officialTo'],
] as const)('a row of %s is named by what tells it from the others', (table, row, key) => {
  expect(toRowKey(table, row)).toBe(key);
});

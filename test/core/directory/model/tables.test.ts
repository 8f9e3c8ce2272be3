import { expect, test } from 'vitest';
import * as z from 'zod';
import { Directory } from '../../../../core/directory/model/directory.ts';
import {
  DirectoryTableName,
  directoryTableNames,
  getDirectoryRowSchema,
  getDirectoryTableRows,
  replaceDirectoryTableRows,
  toDirectoryRowKey,
} from '../../../../core/directory/model/tables.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { loadedDirectory } from '../../../support/memory/memory-directory.ts';

/** Returns the paths of all arrays in a nested object schema. */
const listsOf = (shape: Readonly<Record<string, unknown>>, above = ''): string[] =>
  Object.entries(shape).flatMap(([name, part]) => {
    if (part instanceof z.ZodArray) return [`${above}${name}`];
    return part instanceof z.ZodObject ? listsOf(part.shape, `${above}${name}.`) : [];
  });

test('every list of the directory is an editable table', () => {
  const lists = listsOf(Directory.shape);
  expect(lists.length).toBeGreaterThan(15);
  expect(new Set(directoryTableNames)).toEqual(new Set([...lists, 'calendar.officialTo']));
});

test('DirectoryTableName accepts only tables of the directory', () => {
  expect(DirectoryTableName.safeParse('calendar').success).toBe(false);
  expect(DirectoryTableName.safeParse('toString').success).toBe(false);
  expect(DirectoryTableName.parse('calendar.daysOff')).toBe('calendar.daysOff');
});

test.each(directoryTableNames)(
  'each row of directory table %s has a unique key and matches its schema',
  (name) => {
    const rows = getDirectoryTableRows(testDirectory, name);
    const keys = rows.map((row) => toDirectoryRowKey(name, row));
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of rows) expect(z.parse(getDirectoryRowSchema(name), row)).toEqual(row);
  },
);

test.each(directoryTableNames)(
  'replaceDirectoryTableRows stores the rows of directory table %s in key order, whatever their input order',
  (name) => {
    const rows = getDirectoryTableRows(loadedDirectory, name);
    expect(replaceDirectoryTableRows(loadedDirectory, name, rows.toReversed())).toEqual(
      loadedDirectory,
    );
  },
);

test.each([
  ['areas', { code: '29254', validFrom: '2025-07-01' }, '29254@2025-07-01'],
  ['units', { code: 'SO_YT', validFrom: null }, 'SO_YT'],
  ['ladder', { percent: 50, validFrom: null }, '50'],
  ['people', { unit: 'SO_YT', role: 'head', name: 'Lê A', validFrom: null }, 'SO_YT/head/Lê A'],
  ['life', { validFrom: '2022-01-01' }, 'life@2022-01-01'],
  ['calendar.daysOff', { date: '2021-12-31' }, '2021-12-31'],
  ['calendar.officialTo', { officialTo: '2026-12-31' }, 'officialTo'],
] as const)(
  'toDirectoryRowKey builds the key of a %s row from its identifying fields',
  (table, row, key) => {
    expect(toDirectoryRowKey(table, row)).toBe(key);
  },
);

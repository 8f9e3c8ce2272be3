import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyDirectoryEdits,
  type DirectoryEdit,
  invertDirectoryEdits,
} from '../../../../core/directory/change/edit.ts';
import type { Directory } from '../../../../core/directory/model/directory.ts';
import {
  type DirectoryTableName,
  directoryTableNames,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../../../../core/directory/model/tables.ts';
import { toDateOfDayNumber } from '../../../../core/time/local-date.ts';
import { launchDay } from '../../../support/directory/test-directory.ts';
import { loadedDirectory } from '../../../support/memory/memory-directory.ts';
import { changing, putting, removing } from '../directory-edits.ts';

const applied = (
  edits: readonly DirectoryEdit[],
  before: Directory = loadedDirectory,
): Directory => {
  const outcome = applyDirectoryEdits(before, edits);
  if (outcome.kind === 'invalid') throw new Error(JSON.stringify(outcome.problems));
  return outcome.directory;
};
const problemsOf = (edits: readonly DirectoryEdit[]) => {
  const outcome = applyDirectoryEdits(loadedDirectory, edits, launchDay);
  return outcome.kind === 'invalid' ? outcome.problems : [];
};

const keysOf = (table: DirectoryTableName) =>
  getDirectoryTableRows(loadedDirectory, table).map((row) => toDirectoryRowKey(table, row));
const word = fc.stringMatching(/^[A-Za-zÀ-ỹ ]{1,20}$/);
const date = fc.integer({ min: 22_000, max: 23_000 }).map(toDateOfDayNumber);
const someKey = (table: DirectoryTableName) => fc.constantFrom(...keysOf(table));

/** Random directory edits that are valid in any combination. */
const anEdit: fc.Arbitrary<DirectoryEdit> = fc.oneof(
  fc
    .record({ date, name: word, kind: fc.constantFrom('public-holiday', 'compensatory') })
    .map((row) => putting('calendar.daysOff', row)),
  fc.record({ date, name: word, why: word }).map((row) => putting('calendar.proposedDaysOff', row)),
  someKey('calendar.proposedDaysOff').map((key) => removing('calendar.proposedDaysOff', key)),
  someKey('calendar.khmerFestivals').map((key) => removing('calendar.khmerFestivals', key)),
  fc
    .tuple(someKey('topics'), word)
    .map(([key, name]) => changing('topics', key, { name, keywords: [name] })),
  fc
    .tuple(someKey('people'), fc.emailAddress({ size: 'small' }))
    .map(([key, email]) => changing('people', key, { email: `a${email.length}@example.vn` })),
  fc.constantFrom(...keysOf('people')).map((key) => removing('people', key)),
  date.map((officialTo) => putting('calendar.officialTo', { officialTo })),
);
const nameOf = ({ table, key }: DirectoryEdit) => `${table} ${key}`;
const edits = fc.uniqueArray(anEdit, { selector: nameOf, minLength: 1, maxLength: 8 });

describe('directory edits', () => {
  test('directory edits followed by their inverse edits restore the same directory and version', () => {
    fc.assert(
      fc.property(edits, (some) => {
        const there = applied(some);
        const back = applied(invertDirectoryEdits(some, loadedDirectory), there);
        expect(JSON.stringify(back)).toBe(JSON.stringify(loadedDirectory));
      }),
      { numRuns: 8 },
    );
  });

  test('directory edits of different rows give the same result in any order', () => {
    fc.assert(
      fc.property(edits, fc.infiniteStream(fc.nat()), (some, chance) => {
        const shuffled = some
          .map((edit) => ({ edit, at: Number(chance.next().value) }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ edit }) => edit);
        expect(isDeepStrictEqual(applied(shuffled), applied(some))).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  test('directory edits change only the rows that they name', () => {
    fc.assert(
      fc.property(edits, (some) => {
        const named = new Set(some.map(nameOf));
        const others = (directory: Directory) =>
          directoryTableNames.flatMap((table) =>
            getDirectoryTableRows(directory, table)
              .map((row) => ({ name: `${table} ${toDirectoryRowKey(table, row)}`, row }))
              .filter(({ name }) => !named.has(name)),
          );
        expect(isDeepStrictEqual(others(applied(some)), others(loadedDirectory))).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  test('the directory version does not depend on the order of fields in an edited row', () => {
    const row = { date: '2030-01-01', name: 'Tết', kind: 'public-holiday' };
    const reversed = Object.fromEntries(Object.entries(row).toReversed());
    const one = applied([putting('calendar.daysOff', row)]);
    expect(applied([putting('calendar.daysOff', reversed)]).version).toBe(one.version);
    expect(one.version).not.toBe(loadedDirectory.version);
    expect(applied([]).version).toBe(loadedDirectory.version);
  });

  test('of several directory edits of the same row, only the last one takes effect', () => {
    const first = changing('topics', 'VP01@2021-12-03', { name: 'Một' });
    const last = changing('topics', 'VP01@2021-12-03', { name: 'Hai' });
    expect(applied([first, last])).toEqual(applied([last]));
  });
});

describe('refused directory edits', () => {
  test.each([
    ['edits[0].row.validFrom', { validFrom: '2021-02-30' }, { kind: 'date' }],
    ['edits[0].row.lead', { lead: undefined }, { kind: 'required' }],
    ['edits[0].row.color', { color: 'red' }, 'unknown-field'],
    [
      'edits[0].row.questions[0].kind',
      { questions: [{ kind: 'color' }] },
      { kind: 'choice', options: ['text', 'number', 'yes-no', 'choice'] },
    ],
  ])(
    'a directory edit with a malformed row is refused with the field %s',
    (field, fields, problemCode) => {
      const edit = { ...changing('topics', 'VP01@2021-12-03', {}) };
      const row = { ...edit.row, ...fields };
      expect(problemsOf([{ ...edit, row }])).toContainEqual(
        expect.objectContaining({ field, word: problemCode, row: 'topics VP01@2021-12-03' }),
      );
    },
  );

  test('a directory edit is refused when its key does not match the row that it contains', () => {
    const edit = { ...changing('topics', 'VP01@2021-12-03', {}), key: 'VP02@2021-12-03' };
    expect(problemsOf([edit])).toEqual([
      {
        row: 'topics VP02@2021-12-03',
        reason: "the row's key is VP01@2021-12-03",
        field: 'edits[0].key',
        word: 'edit-key-differs',
        names: { VP02: expect.any(String), 'VP02@2021-12-03': expect.any(String) },
      },
    ]);
  });

  test('a directory edit is refused when its row is inconsistent with other rows', () => {
    const fits = removing('calendar.khmerFestivals', 'ok-om-bok@2021-11-19');
    const doesNot = changing('topics', 'VP01@2021-12-03', { lead: 'SO_BIEN' });
    expect(problemsOf([fits, doesNot])).toEqual([
      {
        ...{ row: 'topics VP01', reason: 'unknown unit SO_BIEN', field: 'edits[1].row.lead' },
        suggestions: expect.arrayContaining(['SO_NV']),
        names: expect.objectContaining({ SO_NV: expect.stringContaining('Sở Nội vụ') }),
      },
    ]);
    const removals = ['BHXH', 'BHXH@2025-07-01'].map((key) => removing('units', key));
    expect(problemsOf(removals)).toContainEqual(
      expect.objectContaining({
        ...{ row: 'people BHXH handler', reason: 'unknown unit BHXH', field: 'edits' },
        rowField: 'unit',
      }),
    );
  });

  test('a directory edit is refused when it removes a required row', () => {
    expect(problemsOf([removing('calendar.officialTo', 'officialTo')])).toHaveLength(1);
    expect(problemsOf([removing('calendar.officeHours', 'officeHours')])).not.toEqual([]);
  });
});

test('edits of a directory table with two rows under the same key are refused', () => {
  const [person] = loadedDirectory.people;
  if (!person) throw new Error('The roster is empty');
  const people = [...loadedDirectory.people, { ...person, phone: '+84900000999' }];
  expect(applyDirectoryEdits({ ...loadedDirectory, people }, [])).toMatchObject({
    kind: 'invalid',
    problems: [
      { row: `people ${toDirectoryRowKey('people', person)}`, reason: 'is entered twice' },
    ],
  });
});

import { expect, test } from 'vitest';
import type { DirectoryChange } from '../../../../core/directory/change/change.ts';
import { findDirectoryChanges } from '../../../../core/directory/change/find-changes.ts';
import { aMember } from '../../../support/samples/a-member.ts';
import { atMinute } from '../../../support/samples/a-ticket.ts';

type Table = DirectoryChange['rows'][number]['table'];

const aChange = (number: number, table: Table, key: string): DirectoryChange => ({
  number,
  at: atMinute(number),
  by: { member: aMember('administrator').sub, role: 'administrator' },
  reason: 'Văn bản số 1',
  rows: [{ table, key, before: null, after: {} }],
  version: { before: 'a', after: 'b' },
});

/** Builds a change store that returns pages newest first, like the table. */
const storeOf = (changes: readonly DirectoryChange[]) => ({
  latest: async (most: number, before = Infinity) =>
    changes
      .filter(({ number }) => number < before)
      .toReversed()
      .slice(0, most),
});

const numbersOf = ({ changes }: { changes: readonly DirectoryChange[] }) =>
  changes.map(({ number }) => number);

const store = storeOf([
  aChange(1, 'units', 'SO_YT'),
  aChange(2, 'topics', 'VP01'),
  aChange(3, 'topics', 'VP02'),
]);

test('findDirectoryChanges lists changes of the whole directory, one table or one row, newest first', async () => {
  expect(numbersOf(await findDirectoryChanges({}, store))).toEqual([3, 2, 1]);
  expect(numbersOf(await findDirectoryChanges({ table: 'topics' }, store))).toEqual([3, 2]);
  expect(numbersOf(await findDirectoryChanges({ table: 'topics', row: 'VP01' }, store))).toEqual([
    2,
  ]);
  expect(numbersOf(await findDirectoryChanges({ table: 'units', row: 'VP01' }, store))).toEqual([]);
});

const many = Array.from({ length: 400 }, (_, at) =>
  aChange(at + 1, at === 150 ? 'areas' : 'people', 'x'),
);

test('findDirectoryChanges finds an old directory change behind many changes of other directory tables', async () => {
  const page = await findDirectoryChanges({ table: 'areas' }, storeOf(many));
  expect(numbersOf(page)).toEqual([151]);
  const rest = await findDirectoryChanges({ table: 'areas', before: page.before }, storeOf(many));
  expect(rest).toEqual({ changes: [] });
});

test('findDirectoryChanges reads a limited number of directory changes and returns a continuation point', async () => {
  const page = await findDirectoryChanges({ table: 'units' }, storeOf(many));
  expect(page).toEqual({ changes: [], before: 101 });
});

import { describe, expect, test } from 'vitest';
import {
  addEditsToDraft,
  type DirectoryDraftRow,
  findOutdatedDraftRows,
  rebaseDraftRow,
  removeFromDraft,
  toDraftEdits,
} from '../../../../core/directory/change/draft.ts';
import {
  applyDirectoryEditsUnvalidated,
  createRowFinder,
  type DirectoryEdit,
} from '../../../../core/directory/change/edit.ts';
import { testDirectory } from '../../../support/directory/test-directory.ts';
import { aSwap, changing, removing } from '../directory-edits.ts';

const key = 'VP01@2021-12-03';
const findRow = createRowFinder(testDirectory);
const draftOf = (...edits: DirectoryEdit[]) => addEditsToDraft([], edits, findRow);

/** Returns the outdated rows of a draft after the given edits by other people. */
const outdatedAfter = (draft: DirectoryDraftRow[], ...edits: DirectoryEdit[]) =>
  findOutdatedDraftRows(
    draft,
    createRowFinder(applyDirectoryEditsUnvalidated(testDirectory, edits)),
  );

describe('directory draft', () => {
  test('a directory draft keeps edits of several tables and only the last edit of each row', () => {
    const first = draftOf(...aSwap, changing('topics', key, { lead: 'SO_YT' }));
    const draft = addEditsToDraft(first, [changing('topics', key, { lead: 'SO_TC' })], findRow);
    expect(draft.map(({ table }) => table)).toEqual([
      'calendar.daysOff',
      'calendar.workedDays',
      'topics',
    ]);
    expect(draft[2]?.before).toEqual(findRow({ table: 'topics', key }));
    expect(toDraftEdits(draft)[2]?.row).toMatchObject({ lead: 'SO_TC' });
  });

  test('restoring a row’s original values or removing its edit takes only this row out of the directory draft', () => {
    const draft = draftOf(...aSwap, changing('topics', key, { lead: 'SO_YT' }));
    expect(addEditsToDraft(draft, [changing('topics', key, {})], findRow)).toHaveLength(2);
    const [swap] = draft;
    expect(removeFromDraft(draft, swap ? [swap] : [])).toEqual(draft.slice(1));
  });

  test('findOutdatedDraftRows returns only drafted rows that others have changed, with the fields that they changed', () => {
    const draft = draftOf(...aSwap, changing('topics', key, { lead: 'SO_YT' }));
    expect(outdatedAfter(draft, changing('topics', 'VP02@2021-12-03', { co: [] }))).toEqual([]);
    const outdated = outdatedAfter(draft, changing('topics', key, { name: 'Tụ tập', co: [] }));
    expect(outdated.map(({ row, fields }) => [row.key, fields])).toEqual([[key, ['name', 'co']]]);
  });

  test('rebaseDraftRow keeps both the fields changed by others and the fields changed by the draft', () => {
    const draft = draftOf(changing('topics', key, { lead: 'SO_YT' }));
    const [outdated] = outdatedAfter(draft, changing('topics', key, { name: 'Tụ tập' }));
    if (!outdated) throw new Error('The row is up to date');
    expect(rebaseDraftRow(draft, outdated)[0]?.after).toEqual({
      ...findRow({ table: 'topics', key }),
      name: 'Tụ tập',
      lead: 'SO_YT',
    });
  });

  test('rebaseDraftRow removes the new version of a row that the draft removes, or drops the edit if others have already removed the row', () => {
    const draft = draftOf(removing('topics', key));
    const [changed] = outdatedAfter(draft, changing('topics', key, { name: 'Tụ tập' }));
    const [removed] = outdatedAfter(draft, removing('topics', key));
    if (!changed || !removed) throw new Error('The row is up to date');
    expect(rebaseDraftRow(draft, changed)).toMatchObject([{ key, after: null }]);
    expect(rebaseDraftRow(draft, removed)).toEqual([]);
  });
});

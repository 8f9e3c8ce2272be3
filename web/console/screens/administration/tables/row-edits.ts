import type { DirectoryEdit } from '../../../../../core/directory/change/edit.ts';
import { replaceRowFrom } from '../../../../../core/directory/change/row-period.ts';
import {
  type DirectoryTableName,
  type DirectoryTableRow,
  toDirectoryRowKey,
} from '../../../../../core/directory/model/tables.ts';

/** Kind of change to a directory row: correct the row, replace the row from a date on, or remove the row. */
export type DirectoryRowEditIntent =
  | { kind: 'change' }
  | { kind: 'replace'; from: string }
  | { kind: 'remove' };

export type DirectoryRowDraft = {
  table: DirectoryTableName;
  /** Key of the existing directory row; undefined for a new row. */
  key: string | undefined;
  before: DirectoryTableRow | undefined;
  row: DirectoryTableRow;
};

/** Returns true when the directory row has validity dates, so that a previous version can remain valid for older tickets. */
export function hasValidityDates(row: DirectoryTableRow | undefined): boolean {
  return row !== undefined && 'validFrom' in row && 'validTo' in row;
}

/** Returns the directory edits for the intended change. Changing the row's key removes the old row and adds a new one. */
export function buildDirectoryEdits(
  draft: DirectoryRowDraft,
  intent: DirectoryRowEditIntent,
): DirectoryEdit[] {
  const { table, key, before, row } = draft;
  if (intent.kind === 'remove') return key === undefined ? [] : [{ table, key, row: null }];
  if (intent.kind === 'replace' && key !== undefined && before) {
    return replaceRowFrom({ table, row: before }, intent.from, row);
  }
  const called = toDirectoryRowKey(table, row);
  const deletions = key !== undefined && key !== called ? [{ table, key, row: null }] : [];
  return [...deletions, { table, key: called, row }];
}

/** Returns the index of the edit that contains the form's row; validation errors of that edit belong to the form. */
export function findFormEditIndex(edits: readonly DirectoryEdit[]): number {
  return edits.findLastIndex(({ row }) => row !== null);
}

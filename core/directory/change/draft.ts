import * as z from 'zod';
import type { DirectoryTableRow } from '../model/tables.ts';
import { ChangedDirectoryRow, maxDirectoryEdits } from './change.ts';
import type { createRowFinder, DirectoryEdit } from './edit.ts';

/**
 * Edited row of a draft. `before` is the row as the administrator saw it. If it differs from the current row, another person
 * has changed the row since.
 */
export const DirectoryDraftRow = ChangedDirectoryRow;
export type DirectoryDraftRow = ChangedDirectoryRow;

/** An administrator's unfinished directory change. `version` is used for optimistic locking. */
export const DirectoryDraft = z.strictObject({
  version: z.int().nonnegative(),
  rows: z.array(DirectoryDraftRow).max(maxDirectoryEdits, 'too-many-edits'),
});
export type DirectoryDraft = z.infer<typeof DirectoryDraft>;

/** Store of one administrator's draft. */
export type DirectoryDraftStore = {
  load(): Promise<DirectoryDraft>;
  /** Stores the rows under the next version, unless the stored draft has another version or the rows need too much space. */
  put(draft: DirectoryDraft): Promise<'stored' | 'stale' | 'too-large'>;
};

type RowReference = Pick<DirectoryDraftRow, 'table' | 'key'>;

const formatReference = ({ table, key }: RowReference): string => `${table} ${key}`;
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Adds edits to a draft. Removes a row from the draft if the edits restore its original values. */
export function addEditsToDraft(
  draft: readonly DirectoryDraftRow[],
  edits: readonly DirectoryEdit[],
  findRow: ReturnType<typeof createRowFinder>,
): DirectoryDraftRow[] {
  const rows = new Map(draft.map((row) => [formatReference(row), row]));
  for (const { table, key, row: after } of edits) {
    const reference = formatReference({ table, key });
    const known = rows.get(reference);
    const before = known ? known.before : findRow({ table, key });
    if (isSame(before, after)) rows.delete(reference);
    else rows.set(reference, { table, key, before, after });
  }
  return [...rows.values()];
}

export function removeFromDraft(
  draft: readonly DirectoryDraftRow[],
  removed: readonly RowReference[],
): DirectoryDraftRow[] {
  const references = new Set(removed.map(formatReference));
  return draft.filter((row) => !references.has(formatReference(row)));
}

export function toDraftEdits(draft: readonly DirectoryDraftRow[]): DirectoryEdit[] {
  return draft.map(({ table, key, after: row }) => ({ table, key, row }));
}

const listChangedFields = (
  before: DirectoryTableRow | null,
  after: DirectoryTableRow | null,
): string[] =>
  Object.keys({ ...before, ...after }).filter((field) => !isSame(before?.[field], after?.[field]));

/**
 * Applies the field changes of the draft to the current row. If the draft or another person added or removed the row, returns
 * the draft's version.
 */
const mergeRow = (
  { before, after }: DirectoryDraftRow,
  current: DirectoryTableRow | null,
): DirectoryTableRow | null => {
  if (before === null || after === null || current === null) return after;
  const changed = new Set(listChangedFields(before, after));
  const fields = Object.keys({ ...current, ...after });
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = changed.has(field) ? after[field] : current[field];
      return value === undefined ? [] : [[field, value]];
    }),
  );
};

/**
 * Draft row that other people changed after it was added to the draft. `fields` lists the fields that they changed. `rebased`
 * combines their changes with those of the draft. If both changed a field, the draft wins.
 */
export type OutdatedDraftRow = {
  row: DirectoryDraftRow;
  fields: string[];
  rebased: DirectoryDraftRow;
};

/**
 * Replaces an outdated draft row by its rebased version. Removes the row from the draft if other people already made the same
 * change.
 */
export function rebaseDraftRow(
  draft: readonly DirectoryDraftRow[],
  { row, rebased }: OutdatedDraftRow,
): DirectoryDraftRow[] {
  const replacement = isSame(rebased.before, rebased.after) ? [] : [rebased];
  return draft.flatMap((one) =>
    formatReference(one) === formatReference(row) ? replacement : [one],
  );
}

/** Returns the draft rows that other people have changed since the rows were added to the draft. */
export function findOutdatedDraftRows(
  draft: readonly DirectoryDraftRow[],
  findRow: ReturnType<typeof createRowFinder>,
): OutdatedDraftRow[] {
  return draft.flatMap((row) => {
    const current = findRow(row);
    if (isSame(current, row.before)) return [];
    const rebased = { ...row, before: current, after: mergeRow(row, current) };
    return [{ row, fields: listChangedFields(row.before, current), rebased }];
  });
}

import * as z from 'zod';
import type { DirectoryTableRow } from '../model/tables.ts';
import { ChangedDirectoryRow, maxDirectoryEdits } from './change.ts';
import type { createRowFinder, DirectoryEdit } from './edit.ts';

/**
 * Row of a draft. `before` is the row as the administrator saw it, so that changes by others since then can be recognized.
 */
export const DirectoryDraftRow = ChangedDirectoryRow;
export type DirectoryDraftRow = ChangedDirectoryRow;

/** An administrator's unfinished directory change. The version serves for optimistic locking. */
export const DirectoryDraft = z.strictObject({
  version: z.int().nonnegative(),
  rows: z.array(DirectoryDraftRow).max(maxDirectoryEdits, 'too-many-edits'),
});
export type DirectoryDraft = z.infer<typeof DirectoryDraft>;

/** Draft of one administrator. */
export type DirectoryDraftStore = {
  load(): Promise<DirectoryDraft>;
  /** Stores the rows under the next version, unless the stored draft has another version or the rows need too much space. */
  put(draft: DirectoryDraft): Promise<'stored' | 'stale' | 'too-large'>;
};

type RowReference = Pick<DirectoryDraftRow, 'table' | 'key'>;

const formatReference = ({ table, key }: RowReference): string => `${table} ${key}`;
const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Adds edits to a draft. A row that is again as it was before the draft leaves the draft. */
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

/** Applies the fields that the draft changes to the current row. A row that was added or removed stays so. */
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
 * Draft row that others changed after it was added to the draft. `fields` are the fields that they changed, `rebased` is the
 * row with their changes and those of the draft, which win if both changed a field.
 */
export type OutdatedDraftRow = {
  row: DirectoryDraftRow;
  fields: string[];
  rebased: DirectoryDraftRow;
};

/** Replaces an outdated row of a draft by its rebased one, or removes it if others have already made the same change. */
export function rebaseDraftRow(
  draft: readonly DirectoryDraftRow[],
  { row, rebased }: OutdatedDraftRow,
): DirectoryDraftRow[] {
  const replacement = isSame(rebased.before, rebased.after) ? [] : [rebased];
  return draft.flatMap((one) =>
    formatReference(one) === formatReference(row) ? replacement : [one],
  );
}

/** Returns the draft rows that others changed meanwhile. */
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

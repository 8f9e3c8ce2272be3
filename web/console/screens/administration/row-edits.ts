import type { DirectoryEdit } from '../../../../core/directory/edit.ts';
import { type TableName, type TableRow, toRowKey } from '../../../../core/directory/tables.ts';
import { dateOfDay, dayNumberOf } from '../../../../core/time/local-date.ts';

/** What is to be done with a row: changed as it is, replaced from a day on, ended after a day, or taken away. */
export type Intent = { kind: 'change' } | { kind: 'replace'; from: string } | { kind: 'remove' };

export type Draft = {
  table: TableName;
  /** The key under which the row is known; none for a new one. */
  key: string | undefined;
  before: TableRow | undefined;
  row: TableRow;
};

const dayBefore = (date: string): string => dateOfDay(dayNumberOf(date) - 1);

/** Whether rows of the table hold for some days, so that an older one can stay for older tickets. */
export const hasValidity = (row: TableRow | undefined): boolean =>
  row !== undefined && 'validFrom' in row && 'validTo' in row;

/** The edits that make it so. A row that is called otherwise afterwards is another one: the old one goes. */
export const editsFor = (draft: Draft, intent: Intent): DirectoryEdit[] => {
  const { table, key, before, row } = draft;
  if (intent.kind === 'remove') return key === undefined ? [] : [{ table, key, row: null }];
  if (intent.kind === 'replace' && key !== undefined && before) {
    const next = { ...row, validFrom: intent.from };
    return [
      { table, key, row: { ...before, validTo: dayBefore(intent.from) } },
      { table, key: toRowKey(table, next), row: next },
    ];
  }
  const called = toRowKey(table, row);
  const gone = key !== undefined && key !== called ? [{ table, key, row: null }] : [];
  return [...gone, { table, key: called, row }];
};

/** Which of the edits holds the row of the form: where its problems belong. */
export const formEditAt = (edits: readonly DirectoryEdit[]): number =>
  edits.findLastIndex(({ row }) => row !== null);

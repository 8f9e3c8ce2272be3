import type { DirectoryEdit } from '../../../core/directory/change/edit.ts';
import {
  type DirectoryTableName,
  type DirectoryTableRow,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../../../core/directory/model/tables.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

/** Returns an edit that stores the row under its own key. */
export function putting(table: DirectoryTableName, row: DirectoryTableRow): DirectoryEdit {
  return {
    table,
    key: toDirectoryRowKey(table, row),
    row,
  };
}

export function removing(table: DirectoryTableName, key: string): DirectoryEdit {
  return {
    table,
    key,
    row: null,
  };
}

/** Returns an edit that changes some fields of an existing row, or throws when the row is missing. */
export function changing(
  table: DirectoryTableName,
  key: string,
  fields: DirectoryTableRow,
): DirectoryEdit {
  const row = getDirectoryTableRows(testDirectory, table).find(
    (one) => toDirectoryRowKey(table, one) === key,
  );
  if (!row) throw new Error(`${table} has no row ${key}`);
  return putting(table, { ...row, ...fields });
}

/** A swap: 31 December 2021 (Friday) is off and 8 January 2022 (Saturday) is worked. */
export const aSwap: DirectoryEdit[] = [
  putting('calendar.daysOff', {
    date: '2021-12-31',
    name: 'Nghỉ hoán đổi dịp Tết Dương lịch',
    kind: 'swap',
  }),
  putting('calendar.workedDays', {
    date: '2022-01-08',
    insteadOf: '2021-12-31',
    reason: 'Làm bù ngày 31/12/2021',
  }),
];

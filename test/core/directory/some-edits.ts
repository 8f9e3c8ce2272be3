import type { DirectoryEdit } from '../../../core/directory/edit.ts';
import {
  getTableRows,
  type TableName,
  type TableRow,
  toRowKey,
} from '../../../core/directory/tables.ts';
import { testDirectory } from '../../support/the-directory.ts';

/** Returns an edit that stores the row under its own key. */
export function putting(table: TableName, row: TableRow): DirectoryEdit {
  return {
    table,
    key: toRowKey(table, row),
    row,
  };
}

export function removing(table: TableName, key: string): DirectoryEdit {
  return {
    table,
    key,
    row: null,
  };
}

/** Returns an edit that changes some fields of an existing row, or throws when the row is missing. */
export function changing(table: TableName, key: string, fields: TableRow): DirectoryEdit {
  const row = getTableRows(testDirectory, table).find((one) => toRowKey(table, one) === key);
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

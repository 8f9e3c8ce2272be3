import type { DirectoryEdit } from '../../../core/directory/edit.ts';
import {
  getTableRows,
  type TableName,
  type TableRow,
  toRowKey,
} from '../../../core/directory/tables.ts';
import { directory } from '../../support/the-directory.ts';

/** An edit that puts the row, under its own key. */
export const putting = (table: TableName, row: TableRow): DirectoryEdit => ({
  table,
  key: toRowKey(table, row),
  row,
});

export const removing = (table: TableName, key: string): DirectoryEdit => ({
  table,
  key,
  row: null,
});

/** An edit that changes some fields of a row that is there. */
export const changing = (table: TableName, key: string, fields: TableRow): DirectoryEdit => {
  const row = getTableRows(directory, table).find((one) => toRowKey(table, one) === key);
  if (!row) throw new Error(`${table} has no row ${key}`);
  return putting(table, { ...row, ...fields });
};

/** Friday the last of 2021 off, worked on the second Saturday of 2022 instead. */
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

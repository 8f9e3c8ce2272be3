import * as z from 'zod';
import type { LocalDate } from '../../time/local-date.ts';
import type { DirectoryEdit } from '../change/edit.ts';
import {
  type DirectoryTableName,
  DirectoryTableRow,
  directoryTableNames,
  getDirectoryRowSchema,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../model/tables.ts';
import { UnitCode } from '../model/unit.ts';
import type { MergerPlan, RowToConfirm } from './merger.ts';
import { endBefore, getPeriod, isInForceOn, replaceFrom } from './row-period.ts';
import { replaceUnitReferences } from './unit-references.ts';

/** Unit that ends: whether a reference means it, and the reference to its successor, undefined if it has none. */
export type EndedUnits = {
  includes(reference: string): boolean;
  replace(reference: string): string | undefined;
};

/** Tables whose references other parts of a merger handle. */
const ownTables: readonly DirectoryTableName[] = ['units', 'areas', 'people'];

const Superiors = z.looseObject({ superiors: z.array(UnitCode) });

/** Returns the row with references to the successor, and the ended units that have none. */
const replaceInRow = (table: DirectoryTableName, row: DirectoryTableRow, ended: EndedUnits) => {
  const orphans: string[] = [];
  const isNamed: string[] = [];
  const replace = (reference: string): string => {
    if (!ended.includes(reference)) return reference;
    isNamed.push(reference);
    const successor = ended.replace(reference);
    if (successor === undefined) orphans.push(reference);
    return successor ?? reference;
  };
  const schema = table === 'units' ? Superiors : getDirectoryRowSchema(table);
  const next = DirectoryTableRow.parse(replaceUnitReferences(schema, row, replace));
  return { next: withoutOwnCoUnit(next), orphans, isNamed: isNamed.length > 0 };
};

/** Removes the lead unit from the co-units, where a merger can put it. */
const withoutOwnCoUnit = (row: DirectoryTableRow): DirectoryTableRow => {
  const { lead, co } = row;
  return Array.isArray(co) ? { ...row, co: co.filter((unit) => unit !== lead) } : row;
};

/** Returns the edits of a row that names ended units. Two rows of the same unit, such as its hours, can't both continue. */
const planRow = (
  table: DirectoryTableName,
  row: DirectoryTableRow,
  next: DirectoryTableRow,
  on: LocalDate,
  rows: readonly DirectoryTableRow[],
): DirectoryEdit[] => {
  const nameOf = (one: DirectoryTableRow) => toDirectoryRowKey(table, { ...one, validFrom: null });
  const isTaken = rows.some(
    (other) => other !== row && isInForceOn(other, on) && nameOf(other) === nameOf(next),
  );
  return isTaken ? [endBefore({ table, row }, on)] : replaceFrom({ table, row }, on, next);
};

/** Returns the edits of all rows that name ended units and are in force on the day. */
export function planReferences(directory: object, ended: EndedUnits, on: LocalDate): MergerPlan {
  const edits: DirectoryEdit[] = [];
  const toConfirm: RowToConfirm[] = [];
  for (const table of directoryTableNames.filter(
    (name) => name === 'units' || !ownTables.includes(name),
  )) {
    const rows = getDirectoryTableRows(directory, table);
    for (const row of rows.filter((one) => isInForceOn(one, on))) {
      const { next, orphans, isNamed } = replaceInRow(table, row, ended);
      const key = toDirectoryRowKey(table, row);
      if (orphans.length > 0) toConfirm.push({ table, key, why: 'no-successor' });
      else if (isNamed && !getPeriod(row)) toConfirm.push({ table, key, why: 'undated-reference' });
      if (isNamed && getPeriod(row) && JSON.stringify(next) !== JSON.stringify(row))
        edits.push(...planRow(table, row, next, on, rows));
    }
  }
  return { edits, toConfirm };
}

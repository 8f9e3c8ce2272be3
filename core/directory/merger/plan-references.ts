import * as z from 'zod';
import type { LocalDate } from '../../time/local-date.ts';
import type { DirectoryEdit } from '../change/edit.ts';
import { endRowBefore, replaceRowFrom } from '../change/row-period.ts';
import { UnitCode } from '../model/organization/unit.ts';
import { getRowPeriod, isInForceOn } from '../model/row-validity.ts';
import {
  type DirectoryTableName,
  DirectoryTableRow,
  directoryTableNames,
  getDirectoryRowSchema,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../model/tables.ts';
import type { MergerPlan, RowToConfirm } from './merger.ts';
import { replaceUnitReferences } from './unit-references.ts';

/**
 * Units that end. `includes` returns whether a reference means one of them. `replace` returns the reference to the successor,
 * or undefined if there is none.
 */
export type EndedUnits = {
  includes(reference: string): boolean;
  replace(reference: string): string | undefined;
};

/**
 * Tables that other steps of planning a merger handle. In `units`, this step replaces only the references to superior units.
 */
const ownTables: readonly DirectoryTableName[] = ['units', 'areas', 'people'];

const Superiors = z.looseObject({
  superiors: z.array(UnitCode).optional(),
  complaintsTo: z.array(UnitCode).optional(),
});

/**
 * Returns the row with references to the successors, and the ended units without a successor (`orphans`). `isNamed` is true if
 * the row refers to an ended unit.
 */
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

/** Removes the lead unit from the co-units. After a merger, the lead unit and a co-unit can be the same. */
const withoutOwnCoUnit = (row: DirectoryTableRow): DirectoryTableRow => {
  const { lead, co } = row;
  return Array.isArray(co) ? { ...row, co: co.filter((unit) => unit !== lead) } : row;
};

/**
 * Returns the edits of a row that refers to ended units. If the successor already has such a row, for example for its office
 * hours, the row ends.
 */
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
  return isTaken ? [endRowBefore({ table, row }, on)] : replaceRowFrom({ table, row }, on, next);
};

/**
 * Returns the edits of all rows that are in force on the day and refer to ended units, and the rows that an administrator must
 * check.
 */
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
      else if (isNamed && !getRowPeriod(row))
        toConfirm.push({ table, key, why: 'undated-reference' });
      if (isNamed && getRowPeriod(row) && JSON.stringify(next) !== JSON.stringify(row))
        edits.push(...planRow(table, row, next, on, rows));
    }
  }
  return { edits, toConfirm };
}

import type { LocalDate } from '../../time/local-date.ts';
import type { DirectoryEdit } from '../change/edit.ts';
import { endRowBefore } from '../change/row-period.ts';
import { isInForceOn } from '../model/row-validity.ts';
import { getDirectoryTableRows, toDirectoryRowKey } from '../model/tables.ts';
import type { MergerPlan, RowToConfirm } from './merger.ts';
import type { EndedUnits } from './plan-references.ts';

const table = 'people';

/**
 * Ends the roster rows of ended units. If nobody holds a role at the successor, proposes the first person who held it at an
 * ended unit. An administrator must confirm the proposal.
 */
export function planPeople(directory: object, ended: EndedUnits, on: LocalDate): MergerPlan {
  const people = getDirectoryTableRows(directory, table).filter((row) => isInForceOn(row, on));
  const leaving = people.filter((row) => ended.includes(String(row['unit'])));
  const taken = new Set(
    people.filter((row) => !leaving.includes(row)).map(({ unit, role }) => `${unit} ${role}`),
  );
  const proposals = leaving.flatMap((row): DirectoryEdit[] => {
    const unit = ended.replace(String(row['unit']));
    const post = `${unit} ${row['role']}`;
    if (unit === undefined || taken.has(post)) return [];
    taken.add(post);
    const next = { ...row, unit, validFrom: on };
    return [{ table, key: toDirectoryRowKey(table, next), row: next }];
  });
  const toConfirm = proposals.map(
    ({ key }): RowToConfirm => ({ table, key, why: 'proposed-person' }),
  );
  return {
    edits: [...leaving.map((row) => endRowBefore({ table, row }, on)), ...proposals],
    toConfirm,
  };
}

import type { FieldErrorCode } from '../../messages/texts/errors/field-error-text.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { createRowFinder } from '../change/edit.ts';
import { parseDirectoryRow, type RowRule } from '../change/row-rule.ts';
import { isInForceOn } from '../model/row-validity.ts';
import { getDirectoryTableRows } from '../model/tables.ts';
import type { Merger } from './merger.ts';

/** Rule of a merger that its input violates. `row` is the key of the row that breaks the rule. */
export type MergerProblem =
  | { kind: 'day-missing' | 'day-past' | 'nothing-merged' | 'successor-missing' }
  | { kind: 'not-in-force' | 'begins-on-day' | 'merged-into-itself'; row: string }
  /** Field of a new successor that violates the table's schema. */
  | { kind: 'successor-field'; field: string; rule: FieldErrorCode | RowRule };

const checkDay = (on: string, today: LocalDate): MergerProblem[] => {
  if (on === '') return [{ kind: 'day-missing' }];
  return on <= today ? [{ kind: 'day-past' }] : [];
};

const checkMergedRows = ({ table, from, on }: Merger, directory: object): MergerProblem[] => {
  if (from.length === 0) return [{ kind: 'nothing-merged' }];
  const findRow = createRowFinder(directory);
  return from.flatMap((key): MergerProblem[] => {
    const row = findRow({ table, key });
    if (!row || !isInForceOn(row, on)) return [{ kind: 'not-in-force', row: key }];
    return row['validFrom'] === on ? [{ kind: 'begins-on-day', row: key }] : [];
  });
};

const checkSuccessor = (merger: Merger, directory: object): MergerProblem[] => {
  const { table, from, on, successor } = merger;
  switch (successor.kind) {
    case 'none':
      return [];
    case 'existing': {
      const { key } = successor;
      const row = createRowFinder(directory)({ table, key });
      if (!row) return [{ kind: 'successor-missing' }];
      if (from.includes(key)) return [{ kind: 'merged-into-itself', row: key }];
      return isInForceOn(row, on) ? [] : [{ kind: 'not-in-force', row: key }];
    }
    case 'new': {
      const links = table === 'units' ? { succeededBy: null } : { successors: [], formedFrom: [] };
      const row = { ...successor.row, ...links, validFrom: on, validTo: null };
      const parsed = parseDirectoryRow(table, row, () => getDirectoryTableRows(directory, table));
      return parsed.kind === 'valid'
        ? []
        : parsed.problems.map(({ path, problem: rule }) => ({
            ...{ kind: 'successor-field', field: String(path[0] ?? ''), rule },
          }));
    }
  }
};

/**
 * Returns the rules that a merger violates. A merger must begin after today, because tickets and history of earlier days stay
 * as they are.
 */
export function checkMerger(merger: Merger, directory: object, today: LocalDate): MergerProblem[] {
  const ofDay = checkDay(merger.on, today);
  if (ofDay.length > 0) return ofDay;
  return [...checkMergedRows(merger, directory), ...checkSuccessor(merger, directory)];
}

import { foldDiacritics } from '../../text/fold.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { getRowStatus } from '../model/row-validity.ts';
import {
  type DirectoryTableName,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../model/tables.ts';
import type { RowToConfirm } from './merger.ts';

/** Tables with texts for citizens, which can mention units and areas by name. */
const textTables: readonly DirectoryTableName[] = [
  ...(['receptionOffices', 'articles', 'programmes', 'announcements'] as const),
  ...(['answerTemplates', 'areaRules'] as const),
];

/** Number of communes or districts in a text without diacritics: "6 phuong", "41 xa, phuong". */
const areaCountPattern = /\d (?:xa|phuong|thi tran|huyen)\b/;

/**
 * Returns the rows that are in force or shown to the public on the day and whose texts match, each with the reason why it
 * must be checked.
 */
const findTexts = (
  directory: object,
  on: LocalDate,
  why: RowToConfirm['why'],
  matches: (folded: string) => boolean,
): RowToConfirm[] =>
  textTables.flatMap((table) =>
    getDirectoryTableRows(directory, table)
      .filter(
        (row) =>
          getRowStatus(row, on) === 'current' && matches(foldDiacritics(JSON.stringify(row))),
      )
      .map((row): RowToConfirm => ({ table, key: toDirectoryRowKey(table, row), why })),
  );

/** Returns the rows whose texts mention one of the names of ended units or areas. */
export function findMentions(
  directory: object,
  names: readonly string[],
  on: LocalDate,
): RowToConfirm[] {
  const folded = names.map(foldDiacritics);
  return findTexts(directory, on, 'mentions-name', (text) =>
    folded.some((name) => text.includes(name)),
  );
}

/** Returns the rows whose texts state a number of communes or districts, which a merger of areas changes. */
export function findAreaCounts(directory: object, on: LocalDate): RowToConfirm[] {
  return findTexts(directory, on, 'states-area-count', (text) => areaCountPattern.test(text));
}

import { foldDiacritics } from '../../text/fold.ts';
import type { LocalDate } from '../../time/local-date.ts';
import { isInForceOn } from '../model/row-validity.ts';
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

/** Returns the rows that are in force on the day and whose texts mention one of the names. */
export function findMentions(
  directory: object,
  names: readonly string[],
  on: LocalDate,
): RowToConfirm[] {
  const folded = names.map(foldDiacritics);
  return textTables.flatMap((table) =>
    getDirectoryTableRows(directory, table)
      .filter((row) => isInForceOn(row, on))
      .filter((row) => {
        const text = foldDiacritics(JSON.stringify(row));
        return folded.some((name) => text.includes(name));
      })
      .map(
        (row): RowToConfirm => ({
          table,
          key: toDirectoryRowKey(table, row),
          why: 'mentions-name',
        }),
      ),
  );
}

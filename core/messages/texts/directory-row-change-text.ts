import { directoryFieldLabels } from '../../../i18n/console-administration.ts';
import type { TextsOf } from '../../../i18n/languages.ts';
import { directoryChangeVerbs, directoryTableLabels } from '../../../i18n/staff.ts';
import type { ChangedDirectoryRow } from '../../directory/change/change.ts';
import type { DirectoryTableName } from '../../directory/model/tables.ts';
import type { Lang } from '../lang.ts';

const shown = (value: unknown): string => {
  if (value === undefined) return '—';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const differences = ({ before, after }: ChangedDirectoryRow, lang: Lang): string[] =>
  Object.keys({ ...before, ...after })
    .filter((field) => !isSame(before?.[field], after?.[field]))
    .map(
      (field) =>
        `${directoryFieldLabels[lang][field] ?? field}: ${shown(before?.[field])} → ${shown(after?.[field])}`,
    );

const verbOf = ({
  before,
  after,
}: ChangedDirectoryRow): keyof TextsOf<typeof directoryChangeVerbs> => {
  if (isSame(before, after)) return 'kept';
  if (!before) return 'added';
  return after ? 'changed' : 'removed';
};

/** Directory tables that have only one row. Texts about the row don't mention its key. */
const singleRowTables: readonly DirectoryTableName[] = ['calendar.officialTo'];

/**
 * Describes the change of a directory row, for instance "Ngày nghỉ 2021-12-31: thêm" or "Chủ đề VP01@2021-12-03: sửa (Đơn vị chủ
 * trì: UBND_XA → SO_YT)".
 */
export function formatDirectoryRowChange(row: ChangedDirectoryRow, lang: Lang): string {
  const verb = verbOf(row);
  const label = directoryTableLabels[lang][row.table];
  const name = singleRowTables.includes(row.table) ? label : `${label} ${row.key}`;
  const text = `${name}: ${directoryChangeVerbs[lang][verb]}`;
  return verb === 'changed' ? `${text} (${differences(row, lang).join('; ')})` : text;
}

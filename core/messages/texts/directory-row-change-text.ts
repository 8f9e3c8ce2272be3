import {
  directoryFieldLabels,
  directoryValueLabels,
} from '../../../i18n/console-administration.ts';
import type { TextsOf } from '../../../i18n/languages.ts';
import { directoryChangeVerbs, directoryTableLabels } from '../../../i18n/staff.ts';
import type { ChangedDirectoryRow } from '../../directory/change/change.ts';
import type { DirectoryTableName } from '../../directory/model/tables.ts';
import { type CodeNames, getRowNameByKey } from '../../directory/read/code-names.ts';
import type { Lang } from '../lang.ts';

/** Reader of the texts. `names` are the names that codes had on the day of the change. */
type Reader = { lang: Lang; names?: CodeNames | undefined };

/** Returns a value as text: codes with their names, lists of texts without brackets, other values as JSON. */
const toText = (value: unknown, reader: Reader): string => {
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) {
    return value.map((one) => toText(one, reader)).join(', ');
  }
  if (typeof value !== 'string') return JSON.stringify(value);
  const name = /[A-Z]/.test(value) ? reader.names?.[value] : undefined;
  return name ? `${name} (${value})` : value;
};

const shown = (value: unknown, reader: Reader): string => {
  if (value === undefined) return '—';
  const text = toText(value, reader);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
};

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const differences = ({ before, after }: ChangedDirectoryRow, reader: Reader): string[] =>
  Object.keys({ ...before, ...after })
    .filter((field) => !isSame(before?.[field], after?.[field]))
    .map(
      (field) =>
        `${directoryFieldLabels[reader.lang][field] ?? field}: ${shown(before?.[field], reader)} → ${shown(after?.[field], reader)}`,
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

/** Returns the key of a row after its name, such as "Sở Y tế (SO_YT@2021-12-03)". */
const describeKey = (key: string, { lang, names = {} }: Reader): string => {
  const name = getRowNameByKey(key, names, (part) => directoryValueLabels[lang][part] ?? part);
  return name ? `${name} (${key})` : key;
};

/**
 * Describes the change of a directory row, for instance "Ngày nghỉ 2021-12-31: thêm" or "Đơn vị Sở Y tế (SO_YT): sửa (Tên:
 * … → …)".
 */
export function formatDirectoryRowChange(row: ChangedDirectoryRow, reader: Reader): string {
  const { lang } = reader;
  const verb = verbOf(row);
  const label = directoryTableLabels[lang][row.table];
  const name = singleRowTables.includes(row.table)
    ? label
    : `${label} ${describeKey(row.key, reader)}`;
  const text = `${name}: ${directoryChangeVerbs[lang][verb]}`;
  return verb === 'changed' ? `${text} (${differences(row, reader).join('; ')})` : text;
}

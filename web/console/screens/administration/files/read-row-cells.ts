import type { DirectoryTableRow } from '../../../../../core/directory/model/tables.ts';
import type { FormFieldKind, NamedFormField } from '../form/form-model.ts';
import { parseFormValues } from '../form/form-value.ts';
import {
  emptyListCell,
  isScalar,
  joinColumnPath,
  listVariantFields,
  type RowCells,
  unescapeItem,
} from './row-cells.ts';

const localDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const decimal = /^-?\d+([.,]\d+)?$/;
const yes = ['TRUE', 'CÓ', 'YES', '1', 'X'];
const no = ['FALSE', 'KHÔNG', 'NO', '0'];

/**
 * Converts the text of a cell to a value of the field. Returns the text itself if it does not fit. The schema of the row then
 * rejects it.
 */
const readScalar = (field: FormFieldKind, text: string): unknown => {
  if (field.kind === 'text') return text;
  if (field.kind === 'fixed') return field.value;
  const trimmed = text.trim();
  if (trimmed === '') return field.kind === 'date' || field.kind === 'moment' ? '' : undefined;
  switch (field.kind) {
    case 'number':
      return decimal.test(trimmed) ? Number(trimmed.replace(',', '.')) : trimmed;
    case 'yes-no': {
      const word = trimmed.toUpperCase();
      return yes.includes(word) || (no.includes(word) ? false : trimmed);
    }
    case 'date': {
      const [, day = '', month = '', year] = localDate.exec(trimmed) ?? [];
      return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : trimmed;
    }
    default:
      return trimmed;
  }
};

/** Cells of a row that is being read. `used` collects the columns that belong to the row. */
type Reading = { cells: RowCells; used: Set<string> };

const hasCells = ({ cells }: Reading, path: string): boolean =>
  [...cells].some(
    ([column, text]) => text !== '' && (column === path || column.startsWith(`${path}.`)),
  );

const readText = ({ cells, used }: Reading, path: string): string => {
  used.add(path);
  return cells.get(path) ?? '';
};

const readGroup = (fields: readonly NamedFormField[], path: string, reading: Reading) =>
  Object.fromEntries(
    fields.flatMap(({ name, field, isRequired }) => {
      const column = joinColumnPath(path, name);
      if (!isRequired && !hasCells(reading, column)) return [];
      const value = readCells(field, column, reading);
      return value === undefined ? [] : [[name, value]];
    }),
  );

const readList = (
  { of }: Extract<FormFieldKind, { kind: 'list' }>,
  path: string,
  reading: Reading,
): unknown[] => {
  const text = readText(reading, path);
  if (isScalar(of)) {
    if (text === '' || text === emptyListCell) return [];
    return text.split(/\r?\n/).map((line) => readScalar(of, unescapeItem(line)));
  }
  const prefix = `${path}.`;
  const numbers = [...reading.cells].flatMap(([column, cell]) =>
    cell !== '' && column.startsWith(prefix)
      ? Number(column.slice(prefix.length).split('.')[0])
      : [],
  );
  return Array.from({ length: Math.max(0, ...numbers) }, (_, at) =>
    readCells(of, joinColumnPath(path, at + 1), reading),
  );
};

function readCells(field: FormFieldKind, path: string, reading: Reading): unknown {
  switch (field.kind) {
    case 'group':
      return readGroup(field.fields, path, reading);
    case 'either': {
      const selected = readText(reading, joinColumnPath(path, field.by)).trim();
      return readGroup(listVariantFields(field, selected), path, reading);
    }
    case 'nothing-or':
      return hasCells(reading, path) ? readCells(field.of, path, reading) : null;
    case 'series':
      return field.of.map((of, at) => readCells(of, joinColumnPath(path, at + 1), reading));
    case 'list':
      return readList(field, path, reading);
    default:
      return readScalar(field, readText(reading, path));
  }
}

/**
 * Converts cells to a directory row, without validation. `unused` lists the filled columns that a row of this kind does not
 * have.
 */
export function fromRowCells(
  form: FormFieldKind,
  cells: RowCells,
): { row: DirectoryTableRow; unused: string[] } {
  const reading: Reading = { cells, used: new Set() };
  const row = parseFormValues(readCells(form, '', reading));
  const filled = [...cells].flatMap(([column, text]) => (text === '' ? [] : column));
  return { row, unused: filled.filter((column) => !reading.used.has(column)) };
}

import type { DirectoryTableRow } from '../../../../../core/directory/model/tables.ts';
import type { FormFieldKind, NamedFormField } from '../form/form-model.ts';
import { parseFormValues, toListOrEmpty } from '../form/form-value.ts';

/**
 * Cells of a table row by column. A column is the path of a field, such as `questions.1.label.vi`; list items are numbered
 * from 1. A list of plain values is one cell with an item per line. An absent cell is empty.
 */
export type RowCells = ReadonlyMap<string, string>;

type Group = Extract<FormFieldKind, { kind: 'group' }>;
type Variants = Extract<FormFieldKind, { kind: 'either' }>;

const emptyList = '[]';

const join = (path: string, part: string | number): string =>
  path ? `${path}.${part}` : `${part}`;

/** Returns whether the value of the field fits into one cell. */
const isScalar = ({ kind }: FormFieldKind): boolean =>
  !['group', 'either', 'list', 'series', 'nothing-or'].includes(kind);

const escapeItem = (item: string): string => {
  if (item === '') return String.raw`\0`;
  const escaped = item.replaceAll('\\', '\\\\').replaceAll('\n', String.raw`\n`);
  return escaped === emptyList ? `\\${escaped}` : escaped;
};

const unescapeItem = (line: string): string =>
  line.replace(/\\(.)/g, (_, sign: string) => ({ n: '\n', 0: '' })[sign] ?? sign);

const formatScalar = (value: unknown): string => {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value === undefined || value === null ? '' : String(value);
};

const findVariant = ({ variants }: Variants, value: string | undefined): Group | undefined =>
  variants.find((variant) => variant.value === value)?.group;

/** Returns the fields of a group; for a union, the field that selects the variant first, then those of the variant. */
const listVariantFields = (field: Variants, selected: string): NamedFormField[] => {
  const fields = findVariant(field, selected)?.fields ?? [];
  const selector: NamedFormField = {
    name: field.by,
    field: { kind: 'choice', options: field.variants.map(({ value }) => value) },
    isRequired: true,
  };
  return [selector, ...fields.filter(({ name }) => name !== field.by)];
};

const writeGroup = (
  fields: readonly NamedFormField[],
  value: unknown,
  path: string,
): [string, string][] => {
  const values = parseFormValues(value);
  return fields.flatMap(({ name, field, isRequired }): [string, string][] => {
    const inner = values[name];
    const isEmptyOption = !isRequired && Array.isArray(inner) && inner.length === 0;
    const column = join(path, name);
    return isEmptyOption ? [[column, emptyList]] : writeCells(field, inner, column);
  });
};

/** Returns the cells of a value that are not empty. */
function writeCells(field: FormFieldKind, value: unknown, path: string): [string, string][] {
  if (value === undefined || value === null) return [];
  switch (field.kind) {
    case 'group':
      return writeGroup(field.fields, value, path);
    case 'either': {
      const selected = formatScalar(parseFormValues(value)[field.by]);
      return writeGroup(listVariantFields(field, selected), value, path);
    }
    case 'nothing-or':
      return writeCells(field.of, value, path);
    case 'series':
      return field.of.flatMap((of, at) =>
        writeCells(of, toListOrEmpty(value)[at], join(path, at + 1)),
      );
    case 'list': {
      const list = toListOrEmpty(value);
      if (!isScalar(field.of))
        return list.flatMap((item, at) => writeCells(field.of, item, join(path, at + 1)));
      const text = list.map((item) => escapeItem(formatScalar(item))).join('\n');
      return text === '' ? [] : [[path, text]];
    }
    default: {
      const text = formatScalar(value);
      return text === '' || field.kind === 'fixed' ? [] : [[path, text]];
    }
  }
}

/** Returns the cells of a directory row. */
export function toRowCells(form: FormFieldKind, row: DirectoryTableRow): Map<string, string> {
  return new Map(writeCells(form, row, ''));
}

const localDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const decimal = /^-?\d+([.,]\d+)?$/;
const yes = ['TRUE', 'CÓ', 'YES', '1', 'X'];
const no = ['FALSE', 'KHÔNG', 'NO', '0'];

/** Reads a cell as the field expects. A cell that does not fit stays a text, which the schema of the row then rejects. */
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

/** Cells of a row while they are read. `used` collects the columns that belong to the row. */
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
      const column = join(path, name);
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
    if (text === '' || text === emptyList) return [];
    return text.split(/\r?\n/).map((line) => readScalar(of, unescapeItem(line)));
  }
  const prefix = `${path}.`;
  const numbers = [...reading.cells].flatMap(([column, cell]) =>
    cell !== '' && column.startsWith(prefix)
      ? Number(column.slice(prefix.length).split('.')[0])
      : [],
  );
  return Array.from({ length: Math.max(0, ...numbers) }, (_, at) =>
    readCells(of, join(path, at + 1), reading),
  );
};

function readCells(field: FormFieldKind, path: string, reading: Reading): unknown {
  switch (field.kind) {
    case 'group':
      return readGroup(field.fields, path, reading);
    case 'either': {
      const selected = readText(reading, join(path, field.by)).trim();
      return readGroup(listVariantFields(field, selected), path, reading);
    }
    case 'nothing-or':
      return hasCells(reading, path) ? readCells(field.of, path, reading) : null;
    case 'series':
      return field.of.map((of, at) => readCells(of, join(path, at + 1), reading));
    case 'list':
      return readList(field, path, reading);
    default:
      return readScalar(field, readText(reading, path));
  }
}

/**
 * Reads a directory row from its cells, without validation. `unused` lists the filled columns that a row of this kind does
 * not have.
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

/** Returns the columns of a field for all given values, in the order of the schema. Lists get at least one item. */
function listColumns(field: FormFieldKind, values: readonly unknown[], path: string): string[] {
  switch (field.kind) {
    case 'group':
    case 'either': {
      const groups = field.kind === 'group' ? [field] : field.variants.map(({ group }) => group);
      const selector = field.kind === 'either' ? [join(path, field.by)] : [];
      const inner = groups.flatMap(({ fields }) =>
        fields.flatMap(({ name, field: of, isRequired }) => {
          const own = values.map((value) => parseFormValues(value)[name]);
          const hasMarker =
            !isRequired && own.some((one) => Array.isArray(one) && one.length === 0);
          const marker = hasMarker ? [join(path, name)] : [];
          return [...marker, ...listColumns(of, own, join(path, name))];
        }),
      );
      return [...new Set([...selector, ...inner])];
    }
    case 'nothing-or':
      return listColumns(field.of, values, path);
    case 'series':
      return field.of.flatMap((of, at) =>
        listColumns(
          of,
          values.map((value) => toListOrEmpty(value)[at]),
          join(path, at + 1),
        ),
      );
    case 'list': {
      if (isScalar(field.of)) return [path];
      const length = Math.max(1, ...values.map((value) => toListOrEmpty(value).length));
      return Array.from({ length }, (_, at) => at).flatMap((at) =>
        listColumns(
          field.of,
          values.map((value) => toListOrEmpty(value)[at]),
          join(path, at + 1),
        ),
      );
    }
    case 'fixed':
      return [];
    default:
      return [path];
  }
}

/** Returns the columns of a table for the given rows, in the order of the schema. */
export function listTableColumns(
  form: FormFieldKind,
  rows: readonly DirectoryTableRow[],
): string[] {
  return listColumns(form, rows, '');
}

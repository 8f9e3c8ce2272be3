import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import {
  type DirectoryTableName,
  DirectoryTableRow,
  directoryTableNames,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../../../core/directory/model/tables.ts';
import { escapeCsvFormulaReversibly } from '../../../core/text/escape-csv-formula.ts';
import { directoryFieldLabels } from '../../../i18n/console-administration.ts';
import {
  type CellGrid,
  parseCsvFile,
  toCsvFile,
} from '../../../web/console/screens/administration/files/csv-file.ts';
import {
  parseExcelFile,
  toExcelFile,
} from '../../../web/console/screens/administration/files/excel-file.ts';
import { openTableFile } from '../../../web/console/screens/administration/files/open-table-file.ts';
import {
  parseHeading,
  readTableFile,
} from '../../../web/console/screens/administration/files/read-table-file.ts';
import {
  fromRowCells,
  listTableColumns,
  toRowCells,
} from '../../../web/console/screens/administration/files/row-cells.ts';
import { toTableFile } from '../../../web/console/screens/administration/files/write-table-file.ts';
import {
  type FormFieldKind,
  getDirectoryTableForm,
} from '../../../web/console/screens/administration/form/form-model.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const rowsOf = (table: DirectoryTableName) => getDirectoryTableRows(testDirectory, table);
const fileOf = (table: DirectoryTableName, rows: readonly DirectoryTableRow[] = rowsOf(table)) =>
  toTableFile(table, rows, directoryFieldLabels.vi);

/** Texts of people, with the signs that files and spreadsheets treat specially. */
const text = fc
  .array(fc.constantFrom(...'aơភ \n,;"\'=+-@\\|1', '[]'), { maxLength: 8 })
  .map((signs) => signs.join(''));
const filled = text.filter((one) => one !== '');

/** Returns whether a value fills at least one cell. A group, list item or optional value without content is absent. */
const hasContent = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return value !== '' && value !== null;
  return Object.values(value).some(hasContent);
};

/** Generates values of a form field. */
const generate = (field: FormFieldKind): fc.Arbitrary<unknown> => {
  switch (field.kind) {
    case 'text':
      return field.mayBeEmpty ? text : filled;
    case 'date':
      return fc.constantFrom('2021-12-03', '2025-07-01');
    case 'moment':
      return fc.constant('2021-12-03T07:00:00+07:00');
    case 'number':
      return fc.integer({ min: -5, max: 99_999 });
    case 'yes-no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...field.options);
    case 'fixed':
      return fc.constant(field.value);
    case 'list': {
      const isText = field.of.kind === 'text';
      const item = generate(field.of);
      return fc.array(isText ? item : item.filter(hasContent), { maxLength: 3 });
    }
    case 'series':
      return fc.tuple(...field.of.map(generate));
    case 'group':
      return groupOf(field);
    case 'either':
      return fc.oneof(...field.variants.map(({ group }) => groupOf(group)));
    case 'nothing-or':
      return fc.oneof(fc.constant(null), generate(field.of).filter(hasContent));
    case 'raw':
      throw new Error('A field can only be edited as JSON');
  }
};

const optionalOf = (field: FormFieldKind): fc.Arbitrary<unknown> =>
  field.kind === 'list'
    ? generate(field)
    : generate(field.kind === 'nothing-or' ? field.of : field).filter(hasContent);

const groupOf = ({ fields }: Extract<FormFieldKind, { kind: 'group' }>): fc.Arbitrary<object> =>
  fc.record(
    Object.fromEntries(
      fields.map(({ name, field, isRequired }) => [
        name,
        isRequired ? generate(field) : optionalOf(field),
      ]),
    ),
    { requiredKeys: fields.flatMap(({ name, isRequired }) => (isRequired ? name : [])) },
  );

describe.each(directoryTableNames)('file of the table %s', (table) => {
  const form = getDirectoryTableForm(table);

  test('returns all rows unchanged as CSV', () => {
    const rows = rowsOf(table);
    const grid = parseCsvFile(toCsvFile(fileOf(table)));
    const unchanged = rows.length;
    expect(readTableFile(table, grid, rows)).toEqual({ kind: 'read', edits: [], unchanged });
    const read = rows.map((row) => fromRowCells(form, toRowCells(form, row)));
    expect(read).toEqual(rows.map((row) => ({ row, unused: [] })));
  });

  test('returns any row that the form can have from its cells', () => {
    fc.assert(
      fc.property(generate(form), (value) => {
        const row = DirectoryTableRow.parse(value);
        const cells = toRowCells(form, row);
        expect(fromRowCells(form, cells)).toEqual({ row, unused: [] });
        const columns = new Set(listTableColumns(form, [row]));
        expect([...cells.keys()].filter((column) => !columns.has(column))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });
});

describe('formats of table files', () => {
  test('CSV returns any text, starts with a byte order mark and has no cell that starts a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(filled, { minLength: 2, maxLength: 4 })), (lines) => {
        const file = toCsvFile([['a', 'b'], ...lines]);
        expect(parseCsvFile(file).slice(1)).toEqual(lines);
        expect(file.startsWith('\ufeffa,b')).toBe(true);
        for (const cell of lines.flat())
          expect(escapeCsvFormulaReversibly(cell)).not.toMatch(/(^|[;|\n]) *[=+@-]/);
      }),
    );
  });

  test.each([',', ';', '\t'])('CSV with the separator "%s" is readable', (separator) => {
    const file = ['code', '"a\r\nb"'].join(separator);
    expect(parseCsvFile(file)[0]).toEqual(['code', 'a\nb']);
  });

  test('Excel files return texts, leading zeros and formula signs as they were', async () => {
    const grid = [
      ['code', 'text'],
      ['00123', '=1+1'],
      ['', ' Phường 4\n"Trà Vinh" & <b> '],
      ['2025-07-01', '+84900000001'],
    ];
    const file = await (await toExcelFile(grid)).arrayBuffer();
    expect(await parseExcelFile(file)).toEqual(grid);
  });
});

describe('opening a table file', () => {
  const open = (bytes: Uint8Array<ArrayBuffer>) => openTableFile(new Blob([bytes]));
  const encode = (content: string) => new Uint8Array(new TextEncoder().encode(content));

  test('a zip bomb is refused before it is unpacked', async () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(60 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await open(new Uint8Array(bomb))).toBe('too-large');
  });

  test('too large, too long, empty and foreign files are refused with their reason', async () => {
    expect(await open(new Uint8Array(6 * 1024 * 1024))).toBe('too-large');
    expect(await open(encode('a\n'.repeat(6000)))).toBe('too-many-lines');
    expect(await open(encode('code,name\n'))).toBe('empty');
    expect(await open(new Uint8Array([0x63, 0xe0, 0x61, 0x0a, 0x62]))).toBe('not-utf-8');
    expect(await open(new Uint8Array(zipSync({ 'a.txt': encode('a') })))).toBe('not-excel');
  });
});

const [header = [], ...topicLines] = fileOf('topics');
const [first = [], second = []] = topicLines;
const [firstTopic = {}, secondTopic = {}] = rowsOf('topics');
const keyOf = (row: DirectoryTableRow) => toDirectoryRowKey('topics', row);

/** Returns a line of the topics file with other values in some columns. */
const withCells = (line: readonly string[], values: Readonly<Record<string, string>>) =>
  line.map((cell, at) => values[parseHeading(header[at] ?? '')] ?? cell);
const read = (grid: CellGrid) => readTableFile('topics', grid, rowsOf('topics'));

describe('reading an edited table file', () => {
  test('lines become new, changed and ended rows by their key, and other rows stay', () => {
    const result = read([
      header,
      withCells(first, { lead: 'SO_TC' }),
      withCells(second, { validTo: '31/12/2031' }),
      withCells(first, { code: 'VP98' }),
    ]);
    const edits = result.kind === 'read' ? result.edits : [];
    expect(edits.map(({ line, change, edit }) => [line, change, edit.key])).toEqual([
      [2, 'changed', keyOf(firstTopic)],
      [3, 'ended', keyOf(secondTopic)],
      [4, 'added', keyOf({ ...firstTopic, code: 'VP98' })],
    ]);
    expect(edits[1]?.edit.row).toEqual({ ...secondTopic, validTo: '2031-12-31' });
  });

  test('columns that the file lacks keep their values', () => {
    const { code, validFrom } = firstTopic;
    const result = read([
      ['code', 'validFrom', 'lead'],
      [String(code), String(validFrom ?? ''), 'SO_TC'],
    ]);
    const row = { ...firstTopic, lead: 'SO_TC' };
    expect(result).toMatchObject({ edits: [{ edit: { row } }] });
  });

  test.each([
    ['defaultPriority', 'P9', { kind: 'choice', options: ['P1', 'P2', 'P3', 'P4'] }],
    ['name', '', { kind: 'required' }],
    ['validTo', 'mai', { kind: 'date' }],
    ['lead', 'so y te', { kind: 'pattern', example: firstTopic['lead'] }],
    ['questions.1.required', 'maybe', { kind: 'yes-no' }],
  ])('an error in column %s names line, column, rule and remedy', (column, value, problem) => {
    expect(read([header, withCells(first, { [column]: value })])).toEqual({
      kind: 'invalid',
      errors: [{ line: 2, column, problem }],
    });
  });

  test('unknown, repeated and missing columns and repeated rows are errors', () => {
    const errorsOf = (grid: CellGrid) => {
      const result = read(grid);
      const errors = result.kind === 'invalid' ? result.errors : [];
      return errors.map(({ line, problem }) => [
        line,
        typeof problem === 'string' ? '' : problem.kind,
      ]);
    };
    expect(errorsOf([['code', 'validFrom', 'leader'], ['a']])).toEqual([[1, 'unknown-column']]);
    expect(errorsOf([['code', 'validFrom', 'code'], ['a']])).toEqual([[1, 'repeated-column']]);
    expect(errorsOf([['code', 'lead'], ['a']])).toEqual([[1, 'missing-column']]);
    expect(errorsOf([header, first, [], first])).toEqual([[4, 'repeated-row']]);
  });
});

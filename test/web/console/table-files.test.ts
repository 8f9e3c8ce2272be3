import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  DirectoryTableRow,
  directoryTableNames,
  getDirectoryTableRows,
} from '../../../core/directory/model/tables.ts';
import { directoryFieldLabels } from '../../../i18n/console-administration.ts';
import {
  parseCsvFile,
  toCsvFile,
} from '../../../web/console/screens/administration/files/csv-file.ts';
import { fromRowCells } from '../../../web/console/screens/administration/files/read-row-cells.ts';
import { readTableFile } from '../../../web/console/screens/administration/files/read-table-file.ts';
import { listTableColumns } from '../../../web/console/screens/administration/files/table-columns.ts';
import { toRowCells } from '../../../web/console/screens/administration/files/write-row-cells.ts';
import { toTableFile } from '../../../web/console/screens/administration/files/write-table-file.ts';
import {
  type FormFieldKind,
  getDirectoryTableForm,
} from '../../../web/console/screens/administration/form/form-model.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

/** Random texts with characters that have a special meaning in files and spreadsheets. */
const text = fc
  .array(fc.constantFrom(...'aơភ \n,;"\'=+-@\\|1', '[]'), { maxLength: 8 })
  .map((signs) => signs.join(''));
const filled = text.filter((one) => one !== '');

/** Returns whether a value fills at least one cell. Groups, list items and optional values without content fill none. */
const hasContent = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return value !== '' && value !== null;
  return Object.values(value).some(hasContent);
};

/** Generates random values of a form field. */
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

  test('exporting a table as CSV and reading it again returns all rows unchanged', () => {
    const rows = getDirectoryTableRows(testDirectory, table);
    const file = toTableFile(table, rows, directoryFieldLabels.vi);
    const grid = parseCsvFile(toCsvFile(file));
    const unchanged = rows.length;
    expect(readTableFile(table, grid, rows)).toEqual({ kind: 'read', edits: [], unchanged });
    const read = rows.map((row) => fromRowCells(form, toRowCells(form, row)));
    expect(read).toEqual(rows.map((row) => ({ row, unused: [] })));
  });

  test('any row that the table’s form can produce can be converted to cells and back', () => {
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

import { describe, expect, test } from 'vitest';
import {
  type DirectoryTableName,
  getDirectoryTableRows,
} from '../../../core/directory/model/tables.ts';
import {
  formatFieldLabel,
  parseRowPath,
} from '../../../web/console/screens/administration/form/field-label.ts';
import { getDirectoryTableForm } from '../../../web/console/screens/administration/form/form-model.ts';
import {
  omitIdentifier,
  proposeIdentifier,
} from '../../../web/console/screens/administration/form/identifier.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const rowsOf = (table: DirectoryTableName) => getDirectoryTableRows(testDirectory, table);
const propose = (table: DirectoryTableName, row: object) =>
  proposeIdentifier(table, { ...row }, rowsOf(table));

describe('identifier of a new row', () => {
  test.each([
    ['announcements', { title: { vi: 'Lịch nghỉ Tết Dương lịch' } }, 'lich-nghi-tet-duong-lich'],
    ['articles', { question: { vi: 'Khi nào gọi 115?' } }, 'khi-nao-goi-115'],
    ['units', { name: 'Sở Du lịch' }, 'SO_DU_LICH'],
  ] as const)(
    'the proposed identifier of a new row in the table %s is made from its title',
    (table, row, expected) => {
      expect(propose(table, row)).toBe(expected);
    },
  );

  test('proposeIdentifier returns a service’s next topic code or a table’s next number', () => {
    const codes = testDirectory.topics
      .filter(({ service }) => service === 'violation')
      .map(({ code }) => code);
    const last = Number(codes.toSorted().at(-1)?.slice(2));
    const next = `VP${String(last + 1).padStart(2, '0')}`;
    expect(propose('topics', { service: 'violation', name: 'Mới' })).toBe(next);
    const ids = testDirectory.areaRules.map(({ id }) => id);
    expect(propose('areaRules', { kind: 'unit-by-area' })).toBe(Math.max(...ids) + 1);
  });

  test('proposeIdentifier returns a unique identifier, or none for a row without a title', () => {
    const [unit] = testDirectory.units;
    const title = { name: unit?.code.replaceAll('_', ' ') };
    expect(propose('units', title)).toBe(`${unit?.code}_2`);
    expect(propose('units', { name: '' })).toBeUndefined();
    expect(propose('people', { name: 'Nguyễn Văn A' })).toBeUndefined();
  });

  test('omitIdentifier removes the identifier field from the form of a stored row', () => {
    const form = omitIdentifier(getDirectoryTableForm('units'), 'units');
    const names = form.kind === 'group' ? form.fields.map(({ name }) => name) : [];
    expect(names).toContain('name');
    expect(names).not.toContain('code');
  });
});

test('formatFieldLabel translates the path of an invalid field into the labels of the form', () => {
  const labels = { questions: 'Câu hỏi thêm', label: 'Lời hỏi', vi: 'Tiếng Việt' };
  const path = parseRowPath('edits[3].row.questions[1].label.vi');
  expect(formatFieldLabel(path, labels)).toBe('Câu hỏi thêm 2 › Lời hỏi › Tiếng Việt');
  expect(parseRowPath('edits')).toEqual([]);
});

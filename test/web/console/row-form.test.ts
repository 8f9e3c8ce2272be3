import { expect, test } from 'vitest';
import {
  directoryTableNames,
  getDirectoryTableRows,
} from '../../../core/directory/model/tables.ts';
import {
  type FormFieldKind,
  getDirectoryTableForm,
} from '../../../web/console/screens/administration/form/form-model.ts';
import {
  getInitialValue,
  toSubmittedValue,
} from '../../../web/console/screens/administration/form/form-value.ts';
import { buildDirectoryEdits } from '../../../web/console/screens/administration/tables/row-edits.ts';
import {
  findRowDifferences,
  getRowValidityStatus,
} from '../../../web/console/screens/administration/tables/row-labels.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

test.each(directoryTableNames)(
  'the form for a row of the directory table %s sends an unchanged row identically',
  (table) => {
    const form = getDirectoryTableForm(table);
    for (const row of getDirectoryTableRows(testDirectory, table))
      expect(toSubmittedValue(form, row)).toEqual(row);
  },
);

test('the topic form can add or remove the staff check that precedes the Open311 listing of a report', () => {
  const form = getDirectoryTableForm('topics');
  const field = form.kind === 'group' && form.fields.find(({ name }) => name === 'tokenFirst');
  if (!field) throw new Error('Nothing asks for it');
  const [row] = getDirectoryTableRows(testDirectory, 'topics');
  const because = { vi: 'Phải xét trước', en: 'Looked at first' };
  const editedRow = { ...row, tokenFirst: { because, isProposal: false } };
  expect(toSubmittedValue(form, editedRow)).toEqual(editedRow);
  expect(toSubmittedValue(form, { ...editedRow, tokenFirst: null })).toEqual(row);
  expect(field.field).toMatchObject({ kind: 'nothing-or', of: { kind: 'group' } });
});

const isEditedAsJson = (field: FormFieldKind): boolean => {
  switch (field.kind) {
    case 'raw':
      return true;
    case 'list':
    case 'nothing-or':
      return isEditedAsJson(field.of);
    case 'series':
      return field.of.some(isEditedAsJson);
    case 'group':
      return field.fields.some((one) => isEditedAsJson(one.field));
    case 'either':
      return field.variants.some(({ group }) => isEditedAsJson(group));
    default:
      return false;
  }
};

test.each(directoryTableNames)(
  'no field of the directory table %s must be edited as JSON',
  (table) => {
    expect(isEditedAsJson(getDirectoryTableForm(table))).toBe(false);
  },
);

const before = {
  ...{ code: 'greeting', title: 'Lời chào', text: 'Kính gửi ông/bà', validTo: null },
  validFrom: '2021-01-01',
};
const key = 'greeting@2021-01-01';
const draft = {
  table: 'answerTemplates',
  key,
  before,
  row: { ...before, title: 'Mở đầu' },
} as const;

test('replacing a directory row from a date on ends the old row on the previous day', () => {
  expect(buildDirectoryEdits(draft, { kind: 'replace', from: '2022-01-01' })).toEqual([
    { table: 'answerTemplates', key, row: { ...before, validTo: '2021-12-31' } },
    {
      table: 'answerTemplates',
      key: 'greeting@2022-01-01',
      row: { ...before, title: 'Mở đầu', validFrom: '2022-01-01' },
    },
  ]);
});

test('a directory row that is replaced from its own first day on is only changed', () => {
  const row = { ...before, title: 'Mở đầu' };
  expect(buildDirectoryEdits({ ...draft, row }, { kind: 'replace', from: '2021-01-01' })).toEqual([
    { table: 'answerTemplates', key, row },
  ]);
});

test("changing a directory row's key removes the old key, and removing a row adds no row", () => {
  const renamed = { ...draft, row: { ...before, code: 'opening' } };
  expect(
    buildDirectoryEdits(renamed, { kind: 'change' }).map((edit) => [edit.key, edit.row === null]),
  ).toEqual([
    [key, true],
    ['opening@2021-01-01', false],
  ]);
  expect(buildDirectoryEdits(draft, { kind: 'remove' })).toEqual([
    { table: 'answerTemplates', key, row: null },
  ]);
  expect(buildDirectoryEdits({ ...draft, key: undefined }, { kind: 'remove' })).toEqual([]);
});

test('the form for a new topic preselects no priority', () => {
  const form = getDirectoryTableForm('topics');
  expect(getInitialValue(form)).toHaveProperty('defaultPriority', undefined);
  expect(toSubmittedValue(form, getInitialValue(form))).not.toHaveProperty('defaultPriority');
});

test('the directory form omits empty fields and sends an empty end date as open-ended', () => {
  const form = getDirectoryTableForm('answerTemplates');
  expect(toSubmittedValue(form, { ...before, service: '', topic: ' ', validTo: '' })).toEqual(
    before,
  );
});

test('a directory row shows whether it is valid today, and a change lists its changed fields', () => {
  const days = { validFrom: '2021-06-01', validTo: '2021-12-31' };
  expect(getRowValidityStatus(days, '2021-12-31')?.kind).toBe('now');
  expect(getRowValidityStatus(days, '2022-01-01')?.kind).toBe('ended');
  expect(getRowValidityStatus(days, '2021-05-31')?.kind).toBe('later');
  expect(getRowValidityStatus({ validFrom: null, validTo: null }, '2021-12-31')?.kind).toBe(
    'always',
  );
  expect(getRowValidityStatus({ code: 'x' }, '2021-12-31')).toBeUndefined();
  const answer = { ...days, expiresOn: '2021-12-01' };
  expect(getRowValidityStatus(answer, '2021-12-01')?.kind).toBe('now');
  expect(getRowValidityStatus(answer, '2021-12-02')?.kind).toBe('expired');
  const evergreen = { ...days, validTo: null, reviewedOn: '2021-06-01', reviewEveryMonths: 6 };
  expect(getRowValidityStatus(evergreen, '2021-12-01')?.kind).toBe('now');
  expect(getRowValidityStatus(evergreen, '2021-12-02')?.kind).toBe('review-overdue');
  const shown = { showFrom: '2021-12-03T00:00:00+07:00', showUntil: null };
  expect(getRowValidityStatus(shown, '2021-12-02')?.kind).toBe('later');
  expect(getRowValidityStatus(shown, '2021-12-03')?.kind).toBe('now');
  expect(findRowDifferences({ a: [1], b: 2 }, { a: [1], b: 3 })).toEqual([
    { field: 'b', before: 2, after: 3 },
  ]);
});

import { describe, expect, test } from 'vitest';
import {
  type DirectoryTableRow,
  getDirectoryTableRows,
  toDirectoryRowKey,
} from '../../../core/directory/model/tables.ts';
import { directoryFieldLabels } from '../../../i18n/console-administration.ts';
import type { CellGrid } from '../../../web/console/screens/administration/files/csv-file.ts';
import {
  parseHeading,
  readTableFile,
} from '../../../web/console/screens/administration/files/read-table-file.ts';
import { toTableFile } from '../../../web/console/screens/administration/files/write-table-file.ts';
import { testDirectory } from '../../support/directory/test-directory.ts';

const topics = getDirectoryTableRows(testDirectory, 'topics');
const [header = [], ...topicLines] = toTableFile('topics', topics, directoryFieldLabels.vi);
const isOpenEnded = ({ validTo }: DirectoryTableRow): boolean => validTo === null;
const openEnded = topics.findIndex(isOpenEnded);
const [first = []] = topicLines;
const second = topicLines[openEnded] ?? [];
const [firstTopic = {}] = topics;
const secondTopic = topics[openEnded] ?? {};
const keyOf = (row: DirectoryTableRow) => toDirectoryRowKey('topics', row);

/** Returns a line of the topics file with other values in some columns. */
const withCells = (line: readonly string[], values: Readonly<Record<string, string>>) =>
  line.map((cell, at) => values[parseHeading(header[at] ?? '')] ?? cell);
const read = (grid: CellGrid) => readTableFile('topics', grid, topics);

describe('reading an edited table file', () => {
  test('readTableFile classifies the lines of a file as added, changed or ended rows by their key', () => {
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

  test('readTableFile keeps the values of columns that are missing from the file', () => {
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
  ])(
    'readTableFile reports an invalid value in column %s with line, column and rule',
    (column, value, problem) => {
      expect(read([header, withCells(first, { [column]: value })])).toEqual({
        kind: 'invalid',
        errors: [{ line: 2, column, problem }],
      });
    },
  );

  test('readTableFile reports unknown, repeated and missing columns and repeated rows as errors', () => {
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

import type * as Vi from '../../vi/console-administration/table-files.ts';

export const tableFileTexts: typeof Vi.tableFileTexts = {
  excel: 'Export Excel',
  csv: 'Export CSV',
  import: 'Import a file …',
  file: 'Excel (.xlsx) or CSV file of this table',
  hint: 'Export the table, edit it in Excel and import it again. A row is recognized by its code and first day; a new code is a new row; a last day ends the row. Rows that the file lacks stay as they are. The edits are added to the draft, nothing is changed yet.',
  reading: 'Reading and checking the file …',
  wrong: (count) =>
    `Nothing was added to the draft: the file has ${count} errors. Correct the file and choose it again.`,
  place: (line, column) =>
    [line !== undefined && `Line ${line}`, column && `column ${column}`]
      .filter(Boolean)
      .join(', ') + (line !== undefined || column ? ':' : ''),
  read: (added, changed, ended, unchanged) =>
    `The file is valid: ${added} new, ${changed} changed, ${ended} ended and ${unchanged} unchanged rows.`,
  add: (count) => `Add ${count} rows to the draft`,
  unreadable: {
    'too-large': (megabytes) =>
      `The file is too large. The limit is ${megabytes} MB; remove pictures, other sheets and unused columns.`,
    'too-many-lines': (_megabytes, lines) =>
      `The file has too many lines. The limit is ${lines}; divide it into several files.`,
    'not-utf-8': () =>
      'The file is neither an Excel file nor CSV in UTF-8. In Excel, save it as “CSV UTF-8” or “.xlsx”.',
    'not-excel': () =>
      'This Excel file cannot be read. Open it in Excel and save it as .xlsx without a password.',
    empty: () => 'The file has no lines below the header. Export the table to get a template.',
  },
  problems: {
    'unknown-column': 'The table has no such column. Keep the header as exported.',
    'repeated-column': 'The column occurs twice. Remove one.',
    'missing-column': 'Without this column, the row is unknown. Keep the column as exported.',
    'unused-cell': 'A row of this kind has no such field. Clear the cell.',
    'repeated-row': 'Two lines have the same code and first day. Keep one.',
  },
};

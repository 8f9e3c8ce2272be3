import { escapeCsvFormula } from '../text/escape-csv-formula.ts';

export type CsvCell = string | number | boolean | null;

const formatCell = (value: CsvCell): string => {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = escapeCsvFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Returns CSV as defined by RFC 4180. Cells that a spreadsheet would evaluate as formulas are neutralized. */
export function toCsv<Name extends string>(
  columns: readonly { name: Name }[],
  rows: readonly Readonly<Record<Name, CsvCell>>[],
): string {
  return [
    columns.map(({ name }) => formatCell(name)),
    ...rows.map((row) => columns.map(({ name }) => formatCell(row[name]))),
  ]
    .map((line) => `${line.join(',')}\r\n`)
    .join('');
}

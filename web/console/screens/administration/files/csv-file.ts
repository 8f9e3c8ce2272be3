import {
  escapeCsvFormulaReversibly,
  unescapeCsvFormula,
} from '../../../../../core/text/escape-csv-formula.ts';

/** Lines of a table file. The first line is the header. */
export type CellGrid = readonly (readonly string[])[];

const byteOrderMark = '\u{FEFF}';

const formatCell = (value: string): string => {
  const text = escapeCsvFormulaReversibly(value);
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Returns a CSV file in UTF-8. Excel recognizes the encoding by the byte order mark at the beginning. */
export function toCsvFile(grid: CellGrid): string {
  const lines = grid.map((line) => `${line.map(formatCell).join(',')}\r\n`);
  return byteOrderMark + lines.join('');
}

/**
 * Returns the most frequent separator in the header, ignoring quoted text. The Vietnamese version of Excel writes semicolons.
 */
const findSeparator = (text: string): string => {
  const header = text.replace(/"[^"]*"/g, '').split(/\r?\n/)[0] ?? '';
  const count = (separator: string): number => header.split(separator).length;
  return [',', ';', '\t'].reduce((best, one) => (count(one) > count(best) ? one : best));
};

/** Reads a CSV file (RFC 4180) with commas, semicolons or tabs between the cells. */
export function parseCsvFile(file: string): CellGrid {
  const text = file.startsWith(byteOrderMark) ? file.slice(1) : file;
  const separator = findSeparator(text);
  const cell = new RegExp(
    `("(?:[^"]|"")*"?|[^"${separator}\\r\\n]*)(${separator}|\\r?\\n|\\r|$)`,
    'gy',
  );
  const grid: string[][] = [[]];
  for (const [, quoted = '', end = ''] of text.matchAll(cell)) {
    const value = quoted.startsWith('"')
      ? quoted.replace(/^"|"$/g, '').replaceAll('""', '"')
      : quoted;
    grid.at(-1)?.push(unescapeCsvFormula(value.replaceAll('\r\n', '\n')));
    if (end === '') break;
    if (end !== separator) grid.push([]);
  }
  const isBlank = grid.at(-1)?.every((value) => value === '');
  return isBlank ? grid.slice(0, -1) : grid; // the line break at the end of the file begins no line
}

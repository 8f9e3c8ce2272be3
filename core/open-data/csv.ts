export type Cell = string | number | boolean | null;

/** What a spreadsheet would take for a formula stands as the text that it is. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: Cell): string => {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** CSV by RFC 4180: a header, lines ended by CR LF, quotes doubled. */
export const csv = <Name extends string>(
  columns: readonly { name: Name }[],
  rows: readonly Readonly<Record<Name, Cell>>[],
): string =>
  [
    columns.map(({ name }) => name),
    ...rows.map((row) => columns.map(({ name }) => cell(row[name]))),
  ]
    .map((line) => `${line.join(',')}\r\n`)
    .join('');

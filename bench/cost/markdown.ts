import { textChecksum } from '../../core/text/checksum.ts';

type Range = { low: number; middle: number; high: number };

/** Returns a line that changes with the values from which a page was computed. */
export const inputsLine = (of: string, values: unknown): string =>
  `Checksum of ${of}: \`${textChecksum(JSON.stringify(values))}\`.`;

/** Returns a Markdown list of names with their values. */
export const list = (items: readonly (readonly [string, string])[]): string =>
  items.map(([name, value]) => `- ${name}: ${value}`).join('\n');

/** Returns a Markdown table. */
export const formatMarkdownTable = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export const formatNumber = (value: number, digits = 0): string =>
  value.toLocaleString('en-US', { maximumFractionDigits: digits, minimumFractionDigits: digits });

export const formatDollars = (value: number): string =>
  formatNumber(value, value >= 100 ? 0 : value >= 1 ? 2 : 4);

/** An amount in US dollars, with its range if it has one. */
export const span = ({ low, middle, high }: Range): string =>
  low === high
    ? formatDollars(middle)
    : `${formatDollars(middle)} (${formatDollars(low)} to ${formatDollars(high)})`;

const marks = (name: string, of = 'cost') =>
  [`<!-- ${of}:${name} -->`, `<!-- /${of}:${name} -->`] as const;

/** The document with what stands between a table's marks replaced. */
export const replaceMarkedTable = (
  document: string,
  name: string,
  content: string,
  of?: string,
): string => {
  const [begin, end] = marks(name, of);
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`No place for ${name}`);
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
};

/** The rows of a table between its marks, without head. */
export const readMarkedTable = (document: string, name: string): string[][] => {
  const [begin, end] = marks(name);
  const content = document.split(begin)[1]?.split(end)[0] ?? '';
  return content
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
};

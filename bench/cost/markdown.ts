import { computeTextChecksum } from '../../core/text/checksum.ts';

type Range = { low: number; middle: number; high: number };

/**
 * Returns a Markdown line with a checksum of the values from which a page was computed. A test compares it to detect outdated
 * pages.
 */
export function formatChecksumLine(of: string, values: unknown): string {
  return `Checksum of ${of}: \`${computeTextChecksum(JSON.stringify(values))}\`.`;
}

/** Returns a Markdown list of names and values. */
export function formatMarkdownList(items: readonly (readonly [string, string])[]): string {
  return items.map(([name, value]) => `- ${name}: ${value}`).join('\n');
}

/** Returns a Markdown table. */
export function formatMarkdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  return [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

export function formatNumber(value: number, digits = 0): string {
  return value.toLocaleString('en-US', {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  });
}

export function formatDollars(value: number): string {
  return formatNumber(value, value >= 100 ? 0 : value >= 1 ? 2 : 4);
}

/** Returns an amount in US dollars as text, with its range if it has one. */
export function formatUsdRange({ low, middle, high }: Range): string {
  return low === high
    ? formatDollars(middle)
    : `${formatDollars(middle)} (${formatDollars(low)} to ${formatDollars(high)})`;
}

const marks = (name: string, of = 'cost') =>
  [`<!-- ${of}:${name} -->`, `<!-- /${of}:${name} -->`] as const;

/** Returns the document with the table between the markers of the given name replaced. */
export function replaceMarkedTable(
  document: string,
  name: string,
  content: string,
  of?: string,
): string {
  const [begin, end] = marks(name, of);
  const [before, rest] = document.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined)
    throw new Error(`The document has no markers for table ${name}`);
  return `${before}${begin}\n\n${content}\n\n${end}${after}`;
}

/** Returns the rows of the Markdown table between the markers of the given name, without its head. */
export function readMarkedTable(document: string, name: string): string[][] {
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
}

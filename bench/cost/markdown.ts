import { computeTextChecksum } from '../../core/text/checksum.ts';

type Range = { low: number; middle: number; high: number };

/**
 * Returns a Markdown line with a checksum of the values from which a page was computed. A test compares the checksum to
 * detect outdated pages.
 */
export function formatChecksumLine(of: string, values: unknown): string {
  return `Checksum of ${of}: \`${computeTextChecksum(JSON.stringify(values))}\`.`;
}

/** Formats names and values as a Markdown list. */
export function formatMarkdownList(items: readonly (readonly [string, string])[]): string {
  return items.map(([name, value]) => `- ${name}: ${value}`).join('\n');
}

/** Formats rows as a Markdown table with the given column headings. */
export function formatMarkdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const [titles, ...lines] = [head, ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  return [titles, `|${'---|'.repeat(head.length)}`, ...lines].join('\n');
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

/** Formats an amount in US dollars, followed by its range if the lower and upper estimates differ. */
export function formatUsdRange({ low, middle, high }: Range): string {
  return low === high
    ? formatDollars(middle)
    : `${formatDollars(middle)} (${formatDollars(low)} to ${formatDollars(high)})`;
}

const marks = (name: string, of = 'cost') =>
  [`<!-- ${of}:${name} -->`, `<!-- /${of}:${name} -->`] as const;

/** Replaces the table between the markers of the given name in a Markdown document, and returns the new document. */
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

/** Returns the rows, without the head, of the Markdown table between the markers of the given name. */
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

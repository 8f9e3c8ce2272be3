/** Inline element in the text of a user guide. Elements cannot be nested. */
export type MarkdownInline =
  | { kind: 'text' | 'strong' | 'emphasis' | 'code'; text: string }
  | { kind: 'link'; text: string; href: string };

export type MarkdownBlock =
  | { kind: 'heading'; level: number; text: MarkdownInline[] }
  | { kind: 'paragraph'; text: MarkdownInline[] }
  | { kind: 'list'; isOrdered: boolean; items: MarkdownInline[][] }
  | { kind: 'table'; head: MarkdownInline[][]; rows: MarkdownInline[][][] }
  | { kind: 'picture'; alt: string; src: string }
  | { kind: 'code'; text: string };

const inlineMarkupPattern =
  /\*\*(?<strong>[^*]+)\*\*|\*(?<emphasis>[^*\s][^*]*)\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<href>[^)\s]+)\)/g;

const toInlineElement = (groups: Partial<Record<string, string>>): MarkdownInline => {
  const { strong, emphasis, code, label = '', href = '' } = groups;
  if (strong !== undefined) return { kind: 'strong', text: strong };
  if (emphasis !== undefined) return { kind: 'emphasis', text: emphasis };
  if (code !== undefined) return { kind: 'code', text: code };
  return { kind: 'link', text: label, href };
};

/** Parses the inline elements in a line of Markdown. Nested markup is not supported. */
export function parseInlineElements(text: string): MarkdownInline[] {
  const markdownInlines: MarkdownInline[] = [];
  let at = 0;
  for (const match of text.matchAll(inlineMarkupPattern)) {
    if (match.index > at) markdownInlines.push({ kind: 'text', text: text.slice(at, match.index) });
    markdownInlines.push(toInlineElement(match.groups ?? {}));
    at = match.index + match[0].length;
  }
  if (at < text.length) markdownInlines.push({ kind: 'text', text: text.slice(at) });
  return markdownInlines;
}

const listItemPattern = /^(?:[*-]|\d+\.)\s+/;
const picturePattern = /^!\[(?<alt>[^\]]*)\]\((?<src>[^)\s]+)\)$/;

/** Parses a Markdown list. A line that does not start an item continues the previous item. */
const parseList = (lines: readonly string[]): MarkdownBlock => {
  const items: string[] = [];
  for (const line of lines) {
    if (listItemPattern.test(line)) items.push(line.replace(listItemPattern, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return {
    kind: 'list',
    isOrdered: /^\d/.test(lines[0] ?? ''),
    items: items.map(parseInlineElements),
  };
};

const parseTableCells = (line: string): MarkdownInline[][] =>
  line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => parseInlineElements(cell.trim()));

const parseTable = ([head = '', , ...rows]: readonly string[]): MarkdownBlock => ({
  kind: 'table',
  head: parseTableCells(head),
  rows: rows.map(parseTableCells),
});

const parseBlock = (part: string): MarkdownBlock[] => {
  const lines = part.split('\n');
  const [first = ''] = lines;
  const [, hashes, title = ''] = /^(#{1,3}) (.+)$/.exec(first) ?? [];
  if (hashes !== undefined) {
    const below = lines.slice(1).join('\n');
    const heading: MarkdownBlock = {
      kind: 'heading',
      level: hashes.length,
      text: parseInlineElements(title),
    };
    return [heading, ...(below.trim() === '' ? [] : parseBlock(below))];
  }
  const { alt = '', src } = picturePattern.exec(part.trim())?.groups ?? {};
  if (src !== undefined) return [{ kind: 'picture', alt, src }];
  if (listItemPattern.test(first)) return [parseList(lines)];
  if (first.startsWith('|')) return [parseTable(lines)];
  if (first.startsWith('```')) return [{ kind: 'code', text: lines.slice(1, -1).join('\n') }];
  const from = lines.findIndex((line) => listItemPattern.test(line));
  if (from > 0) {
    return [lines.slice(0, from), lines.slice(from)].flatMap((some) => parseBlock(some.join('\n')));
  }
  return [
    { kind: 'paragraph', text: parseInlineElements(lines.map((line) => line.trim()).join(' ')) },
  ];
};

/** Parses the subset of Markdown that the user guides need: headings, paragraphs, lists, tables, pictures and code. */
export function parseMarkdown(source: string): MarkdownBlock[] {
  return source
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .flatMap((part) => parseBlock(part.replace(/\n+$/, '')));
}

/** Returns the text of inline elements without markup. */
export function toPlainText(text: readonly MarkdownInline[]): string {
  return text.map((one) => one.text).join('');
}

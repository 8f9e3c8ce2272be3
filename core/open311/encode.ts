/** What an answer holds, the same in both formats: JSON follows from the XML by the Spark convention. */
export type Content = null | string | number | boolean | List | Fields;
type List = { kind: 'list'; of: string; items: readonly Content[] };
export type Fields = { kind: 'fields'; fields: Readonly<Record<string, Content>> };

/** A container of one repeated child: an array in JSON, also with one child or none. */
export const list = (of: string, items: readonly Content[]): List => ({ kind: 'list', of, items });

export const fields = (named: Readonly<Record<string, Content>>): Fields => ({
  kind: 'fields',
  fields: named,
});

/** Signs that XML 1.0 can't carry, or that no reader means: both formats go without them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/** The text as it goes out: whole characters, composed, lines ended by a line feed alone. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(unspeakable, '')
    .normalize('NFC');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string): string =>
  clean(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

const element = (name: string, inner: string): string =>
  inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`;

const xmlOf = (name: string, content: Content): string => {
  if (content === null) return element(name, '');
  if (typeof content !== 'object') return element(name, escaped(String(content)));
  const children =
    content.kind === 'list'
      ? content.items.map((item) => xmlOf(content.of, item))
      : Object.entries(content.fields).map(([field, value]) => xmlOf(field, value));
  return element(name, children.join(''));
};

const plain = (content: Content): unknown => {
  if (typeof content === 'string') return clean(content) || null;
  if (content === null || typeof content !== 'object') return content;
  return content.kind === 'list'
    ? content.items.map(plain)
    : Object.fromEntries(Object.entries(content.fields).map(([name, one]) => [name, plain(one)]));
};

export const toXml = (root: string, content: Content): string =>
  `<?xml version="1.0" encoding="utf-8"?>\n${xmlOf(root, content)}\n`;

/** The root's name is dropped. */
export const toJson = (content: Content): string => JSON.stringify(plain(content));

/**
 * Content of an Open311 response, from which XML or JSON is rendered. The JSON follows from the XML by the Spark convention.
 */
export type Open311Content = null | string | number | boolean | List | ObjectContent;
type List = { kind: 'list'; of: string; items: readonly Open311Content[] };
export type ObjectContent = { kind: 'fields'; fields: Readonly<Record<string, Open311Content>> };

/** Builds the list element of an Open311 response. In JSON it is always an array, even with one item or none. */
export function toListContent(of: string, items: readonly Open311Content[]): List {
  return {
    kind: 'list',
    of,
    items,
  };
}

export function toObjectContent(named: Readonly<Record<string, Open311Content>>): ObjectContent {
  return {
    kind: 'fields',
    fields: named,
  };
}

/**
 * Control characters that are removed from Open311 responses, because XML 1.0 forbids them or clients do not expect them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
const unspeakable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/**
 * Cleans a text for Open311 responses: converts it to well-formed Unicode in NFC, replaces line ends by line feeds, and
 * removes control characters.
 */
export function sanitizeOpen311Text(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(unspeakable, '')
    .normalize('NFC');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escaped = (text: string): string =>
  sanitizeOpen311Text(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

const element = (name: string, inner: string): string =>
  inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`;

const xmlOf = (name: string, content: Open311Content): string => {
  if (content === null) return element(name, '');
  if (typeof content !== 'object') return element(name, escaped(String(content)));
  const children =
    content.kind === 'list'
      ? content.items.map((item) => xmlOf(content.of, item))
      : Object.entries(content.fields).map(([field, value]) => xmlOf(field, value));
  return element(name, children.join(''));
};

const plain = (content: Open311Content): unknown => {
  if (typeof content === 'string') return sanitizeOpen311Text(content) || null;
  if (content === null || typeof content !== 'object') return content;
  return content.kind === 'list'
    ? content.items.map(plain)
    : Object.fromEntries(Object.entries(content.fields).map(([name, one]) => [name, plain(one)]));
};

export function toOpen311Xml(root: string, content: Open311Content): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${xmlOf(root, content)}\n`;
}

/** Renders an Open311 response as JSON. The root element has no name in JSON. */
export function toOpen311Json(content: Open311Content): string {
  return JSON.stringify(plain(content));
}

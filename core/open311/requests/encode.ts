/**
 * Content of an Open311 response, from which XML or JSON is rendered. The JSON follows from the XML by the Spark convention.
 */
export type Open311Content = null | string | number | boolean | List | Open311ResponseObject;
type List = { kind: 'list'; of: string; items: readonly Open311Content[] };
export type Open311ResponseObject = {
  kind: 'fields';
  fields: Readonly<Record<string, Open311Content>>;
};

/** Builds the list element of an Open311 response. In JSON it is always an array, even with one item or none. */
export function toListContent(of: string, items: readonly Open311Content[]): List {
  return {
    kind: 'list',
    of,
    items,
  };
}

export function toObjectContent(
  named: Readonly<Record<string, Open311Content>>,
): Open311ResponseObject {
  return {
    kind: 'fields',
    fields: named,
  };
}

/**
 * Control characters that are removed from Open311 responses, because XML 1.0 forbids them or clients do not expect them.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is dropped
const removedCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/**
 * Cleans a text for Open311 responses: converts it to well-formed Unicode in NFC, replaces line ends by line feeds, and
 * removes control characters.
 */
export function sanitizeOpen311Text(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u0085|\u2028|\u2029/g, '\n')
    .replace(removedCharacters, '')
    .normalize('NFC');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

const escapeXml = (text: string): string =>
  sanitizeOpen311Text(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

const renderElement = (name: string, inner: string): string =>
  inner === '' ? `<${name}/>` : `<${name}>${inner}</${name}>`;

const renderXml = (name: string, content: Open311Content): string => {
  if (content === null) return renderElement(name, '');
  if (typeof content !== 'object') return renderElement(name, escapeXml(String(content)));
  const children =
    content.kind === 'list'
      ? content.items.map((item) => renderXml(content.of, item))
      : Object.entries(content.fields).map(([field, value]) => renderXml(field, value));
  return renderElement(name, children.join(''));
};

const toPlainJson = (content: Open311Content): unknown => {
  if (typeof content === 'string') return sanitizeOpen311Text(content) || null;
  if (content === null || typeof content !== 'object') return content;
  return content.kind === 'list'
    ? content.items.map(toPlainJson)
    : Object.fromEntries(
        Object.entries(content.fields).map(([name, one]) => [name, toPlainJson(one)]),
      );
};

export function toOpen311Xml(root: string, content: Open311Content): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderXml(root, content)}\n`;
}

/** Renders an Open311 response as JSON. The root element has no name in JSON. */
export function toOpen311Json(content: Open311Content): string {
  return JSON.stringify(toPlainJson(content));
}

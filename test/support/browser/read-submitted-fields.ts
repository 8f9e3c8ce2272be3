import { type HtmlElement, readHtml } from '../../web/read-html.ts';

/** Returns the value of the selected option of a select box, whose elements begin with the box itself. */
const readSelected = ([, ...others]: readonly HtmlElement[]): string => {
  const end = others.findIndex(({ tag }) => tag !== 'option' && tag !== 'optgroup');
  const options = (end < 0 ? others : others.slice(0, end)).filter(({ tag }) => tag === 'option');
  const selected = options.find(({ attributes }) => 'selected' in attributes) ?? options[0];
  return selected?.attributes['value'] ?? '';
};

/** Returns the fields that a browser would submit from the page. */
export function readSubmittedFields(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  const elements = readHtml(html);
  for (const [index, { tag, attributes, text }] of elements.entries()) {
    const { name, type, value = '' } = attributes;
    const isChoice = type === 'radio' || type === 'checkbox';
    if (!name || (isChoice && !('checked' in attributes))) continue;
    if (tag === 'input') fields[name] = value;
    if (tag === 'textarea') fields[name] = text.replace(/^\n/, '');
    if (tag === 'select') fields[name] = readSelected(elements.slice(index));
  }
  return fields;
}

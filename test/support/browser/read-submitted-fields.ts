import { readHtml } from '../../web/read-html.ts';

/** Returns the fields that a browser would submit from the page. */
export function readSubmittedFields(html: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { tag, attributes, text } of readHtml(html)) {
    const { name, type, value = '' } = attributes;
    const isChoice = type === 'radio' || type === 'checkbox';
    if (!name || (isChoice && !('checked' in attributes))) continue;
    if (tag === 'input') fields[name] = value;
    if (tag === 'textarea') fields[name] = text.replace(/^\n/, '');
  }
  return fields;
}

export type HtmlElement = { tag: string; attributes: Record<string, string>; text: string };

const entities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const plain = (text: string): string => {
  if (/&(?!amp;|lt;|gt;|quot;|#39;)/.test(text)) throw new Error(`A bare & in: ${text}`);
  return text.replace(/&[^;]+;/g, (entity) => entities[entity] ?? entity);
};

const token =
  /<!DOCTYPE html>|<style>[^<]*<\/style>|<(?<close>\/?)(?<tag>[a-z][a-z0-9]*)(?<rest>(?: [a-zA-Z0-9-]+(?:="[^"<>]*")?)*)(?<self>\/?)>|(?<text>[^<>]+)/y;
const attribute = / (?<name>[a-zA-Z0-9-]+)(?:="(?<value>[^"]*)")?/g;
const childless = new Set(['meta', 'link', 'input', 'img', 'br']);

const attributesOf = (rest: string): Record<string, string> => {
  const found = [...rest.matchAll(attribute)].map(({ groups }): [string, string] => [
    groups?.['name'] ?? '',
    plain(groups?.['value'] ?? ''),
  ]);
  const attributes = Object.fromEntries(found);
  if (Object.keys(attributes).length < found.length) throw new Error(`Twice in: ${rest}`);
  return attributes;
};

/**
 * Returns the elements of a document in order, each with all text inside it.
 * Far stricter than a browser: it requires quoted attributes, closed tags in order and escaped characters.
 */
export function readHtml(document: string): HtmlElement[] {
  const elements: HtmlElement[] = [];
  const open: HtmlElement[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < document.length) {
    const from = token.lastIndex;
    const groups = token.exec(document)?.groups;
    if (!groups && token.lastIndex === 0)
      throw new Error(`Not HTML: ${document.slice(from, from + 80)}`);
    const { close, tag, rest = '', self, text } = groups ?? {};
    // readers see no difference between the two kinds of spaces
    const shown = text === undefined ? '' : plain(text).replaceAll('\u00a0', ' ');
    for (const element of open) element.text += shown;
    if (tag === undefined) continue;
    if (close) {
      if (open.pop()?.tag !== tag)
        throw new Error(`Wrongly closed: ${tag} before ${document.slice(from, from + 80)}`);
      continue;
    }
    const element = { tag, attributes: attributesOf(rest), text: '' };
    elements.push(element);
    // screen readers read a picture's alternative text at its place
    const { alt = '' } = element.attributes;
    for (const outer of open) outer.text += alt;
    if (!self && !childless.has(tag)) open.push(element);
  }
  if (open.length > 0)
    throw new Error(`Never closed: ${open.map((element) => element.tag).join()}`);
  return elements;
}

/** Types of the `/api/chat` response: a quick reply, and a line of the chat. */
type Choice = { id: string; label: string };
export type ChatLine = {
  by: 'person' | 'hotline' | 'operator';
  text: string;
  isUnkept?: boolean;
  lang?: string;
  kind?: string;
  choices?: Choice[];
  href?: string;
  label?: string;
  code?: string;
};
export type Chat = { lang: string; lines: ChatLine[] };
export type Message = {
  id: string;
  text?: string;
  choice?: string;
  place?: { latitude: number; longitude: number };
};

export const isChat = (value: unknown): value is Chat =>
  typeof value === 'object' && value !== null && 'lines' in value && Array.isArray(value.lines);

export const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: { className?: string; text?: string } = {},
): HTMLElementTagNameMap[Name] => {
  const made = document.createElement(name);
  if (properties.className !== undefined) made.className = properties.className;
  if (properties.text !== undefined) made.textContent = properties.text;
  return made;
};

export const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

const linkOf = ({ href = '', label = '' }: ChatLine): HTMLElement => {
  const isDial = href.startsWith('tel:');
  const paragraph = element('p');
  const link = element('a', { className: isDial ? 'button alarm' : 'go', text: label });
  link.href = href;
  paragraph.append(link);
  return paragraph;
};

export const lineElement = (line: ChatLine, words: DOMStringMap): HTMLElement => {
  const item = element('li', { className: `line from-${line.by}` });
  const names = { person: words['you'], hotline: words['hotline'], operator: words['operator'] };
  item.append(element('span', { className: 'who', text: names[line.by] ?? '' }));
  if (line.kind !== 'link' || line.text !== line.label) {
    const text = line.isUnkept === true ? (words['unkept'] ?? '') : line.text;
    const said = element('p', { className: 'words', text });
    if (line.lang !== undefined) said.lang = line.lang;
    item.append(said);
  }
  if (line.kind === 'link') item.append(linkOf(line));
  return item;
};

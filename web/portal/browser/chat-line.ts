import { createHtmlElement } from './create-html-element.ts';

/** Quick reply offered in a response of `/api/chat`: ID and button label. */
type Choice = { id: string; label: string };
export type WebChatLine = {
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
export type WebChatResponse = { lang: string; lines: WebChatLine[] };
export type OutgoingChatMessage = {
  id: string;
  text?: string;
  choice?: string;
  place?: { latitude: number; longitude: number };
};

export function isWebChatResponse(value: unknown): value is WebChatResponse {
  return (
    typeof value === 'object' && value !== null && 'lines' in value && Array.isArray(value.lines)
  );
}

export function createMessageId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

const linkOf = ({ href = '', label = '' }: WebChatLine): HTMLElement => {
  const isDial = href.startsWith('tel:');
  const paragraph = createHtmlElement('p');
  const link = createHtmlElement('a', { className: isDial ? 'button danger' : 'go', text: label });
  link.href = href;
  paragraph.append(link);
  return paragraph;
};

export function createLineElement(line: WebChatLine, labels: DOMStringMap): HTMLElement {
  const item = createHtmlElement('li', { className: `line from-${line.by}` });
  const names = { person: labels['you'], hotline: labels['hotline'], operator: labels['operator'] };
  item.append(createHtmlElement('span', { className: 'who', text: names[line.by] ?? '' }));
  if (line.kind !== 'link' || line.text !== line.label) {
    const text = line.isUnkept === true ? (labels['unkept'] ?? '') : line.text;
    const paragraph = createHtmlElement('p', { className: 'words', text });
    if (line.lang !== undefined) paragraph.lang = line.lang;
    item.append(paragraph);
  }
  if (line.kind === 'link') item.append(linkOf(line));
  return item;
}

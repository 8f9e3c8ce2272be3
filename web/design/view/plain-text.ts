import { type Html, html } from './html.ts';

const isItem = (line: string): boolean => line.startsWith('- ');

const block = (text: string): Html => {
  const lines = text.split('\n');
  const first = lines.findIndex(isItem);
  if (first < 0) return html`<p class="lines">${text}</p>`;
  const before = lines.slice(0, first).join('\n');
  const items = lines.slice(first).filter(isItem);
  return html`${before !== '' && html`<p>${before}</p>`}<ul class="points">${items.map(
    (item) => html`<li>${item.slice(2)}</li>`,
  )}</ul>`;
};

/** Renders plain text that staff wrote as HTML. An empty line starts a new paragraph, and `- ` starts a list item. */
export function renderPlainTextAsHtml(text: string): Html[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map(block);
}

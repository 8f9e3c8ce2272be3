import {
  type MarkdownBlock,
  type MarkdownInline,
  parseInlineElements,
  toPlainText,
} from '../../../core/guides/markdown.ts';
import { type Html, html } from './html.ts';

/** Returns the portal path of a picture or link in a guide; undefined when the target isn't part of the portal. */
const inPortal = (address: string): string | undefined =>
  /web\/portal(\/assets\/[\w./-]+)$/.exec(address)?.[1];

const inlineRenderers: Record<MarkdownInline['kind'], (text: string) => Html> = {
  strong: (text) => html`<b>${text}</b>`,
  emphasis: (text) => html`<i>${text}</i>`,
  code: (text) => html`<code>${text}</code>`,
  text: (text) => html`${text}`,
  link: (text) => html`${text}`,
};

/** Renders a line of Markdown without a block around it. */
export function renderInlineMarkdown(line: string): Html[] {
  return set(parseInlineElements(line));
}

const set = (text: readonly MarkdownInline[]): Html[] =>
  text.map((one) => inlineRenderers[one.kind](one.text));

/** Returns the HTML ID by which links refer to the heading with this index on a guide page. */
export function getHeadingId(index: number): string {
  return `muc-${index}`;
}

const table = ({ head, rows }: Extract<MarkdownBlock, { kind: 'table' }>): Html => html`
<div class="across" tabindex="0" role="region" aria-label="${toPlainText(head[0] ?? [])}"><table class="keys"><thead><tr>${head.map(
  (cell) => html`<th scope="col">${set(cell)}</th>`,
)}</tr></thead><tbody>${rows.map(
  ([first = [], ...rest]) =>
    html`<tr><th scope="row">${set(first)}</th>${rest.map((cell) => html`<td>${set(cell)}</td>`)}</tr>`,
)}</tbody></table></div>`;

const blockAs = (block: MarkdownBlock, index: number): Html | false => {
  switch (block.kind) {
    case 'heading':
      return block.level === 1
        ? html`<h1>${set(block.text)}</h1>`
        : html`<h2 id="${getHeadingId(index)}" tabindex="-1">${set(block.text)}</h2>`;
    case 'paragraph':
      return html`<p>${set(block.text)}</p>`;
    case 'list': {
      const items = block.items.map((item) => html`<li>${set(item)}</li>`);
      return block.isOrdered ? html`<ol>${items}</ol>` : html`<ul class="points">${items}</ul>`;
    }
    case 'table':
      return table(block);
    case 'code':
      return html`<div class="across" tabindex="0" role="region" aria-label="code"><code class="lines">${block.text}</code></div>`;
    case 'picture': {
      const src = inPortal(block.src);
      return src !== undefined && html`<p><img src="${src}" alt="${block.alt}"></p>`;
    }
  }
};

export function renderMarkdown(blocks: readonly MarkdownBlock[]): (Html | false)[] {
  return blocks.map(blockAs);
}

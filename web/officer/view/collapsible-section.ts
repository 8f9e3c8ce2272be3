import { type IconName, renderIcon } from '../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../design/view/html.ts';

type Fold = {
  icon: IconName;
  summary: string;
  description: string;
  isOpen: boolean;
  inside: HtmlPiece;
};

/**
 * Renders a collapsible section for a rarely used action. `isOpen` expands it, for example when it contains input or an
 * error.
 */
export function renderCollapsibleSection({
  icon: name,
  summary,
  description,
  isOpen,
  inside,
}: Fold): Html {
  return html`
<details${renderAttributes({ class: 'fold', open: isOpen })}><summary>${renderIcon(name)}<span><b>${summary}</b> <span class="soft small">${description}</span></span></summary>
<div class="inside">${inside}</div></details>`;
}

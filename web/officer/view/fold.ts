import { attributes, type Html, html, type Piece } from '../../design/view/html.ts';
import { type IconName, icon } from '../../design/view/icon.ts';

type Fold = { icon: IconName; summary: string; why: string; isOpen: boolean; inside: Piece };

/** Renders a collapsible section for less frequent actions; `isOfficeOpen` if it contains input or an error. */
export const fold = ({ icon: name, summary, why, isOpen, inside }: Fold): Html => html`
<details${attributes({ class: 'fold', open: isOpen })}><summary>${icon(name)}<span><b>${summary}</b> <span class="soft small">${why}</span></span></summary>
<div class="inside">${inside}</div></details>`;

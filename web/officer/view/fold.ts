import { attributes, type Html, html, type Piece } from '../../design/view/html.ts';
import { type IconName, icon } from '../../design/view/icon.ts';

type Fold = { icon: IconName; summary: string; why: string; isOpen: boolean; inside: Piece };

/** What is done more rarely: a plain line that opens by itself when something inside is wrong or written. */
export const fold = ({ icon: name, summary, why, isOpen, inside }: Fold): Html => html`
<details${attributes({ class: 'fold', open: isOpen })}><summary>${icon(name)}<span><b>${summary}</b> <span class="soft small">${why}</span></span></summary>
<div class="inside">${inside}</div></details>`;

import type { Lang } from '../../../../core/messages/lang.ts';
import { reportStepTexts } from '../../../../core/messages/wording/pages-steps.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { pathIn } from '../portal-page.ts';

/** Below each step: that a script keeps what is typed, and how to delete it. */
export const draftNote = (lang: Lang): Html => {
  const { kept, shared, clear, cleared } = reportStepTexts(lang).draft;
  return html`<div class="soft small" hidden data-draft="kept" data-cleared="${cleared}">
<p>${kept} ${shared}</p><p><button type="button" class="change" data-clear>${clear}</button></p></div>`;
};

/** Where a report begins: what was typed before and not sent; it goes on by the same way. */
export const draftOffer = (lang: Lang, path: string): Html => {
  const { found, use, clear } = reportStepTexts(lang).draft;
  return html`<div class="note sky" hidden data-draft="offer" data-action="${pathIn(lang, path)}">
<p>${found}</p><p><button type="button" class="button quiet" data-use>${use}</button></p>
<p><button type="button" class="change" data-clear>${clear}</button></p></div>`;
};

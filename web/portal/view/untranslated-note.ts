import type { Lang } from '../../../core/messages/lang.ts';
import { officialLang } from '../../../i18n/languages.ts';
import { citizenPageTexts } from '../../../i18n/portal.ts';
import { type HtmlPiece, html } from '../../design/view/html.ts';

/** Renders a note that a text is in Vietnamese only, on a page in another language. */
export function renderUntranslatedNote(page: Lang, spoken: Lang = officialLang): HtmlPiece {
  return (
    spoken !== page && html`<p class="soft small">${citizenPageTexts[page].onlyInVietnamese}</p>`
  );
}

import type { CitizenTicketView } from '../../../../core/intake/follow/citizen-view.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { citizenPageTexts, photoTexts } from '../../../../i18n/portal.ts';
import { type PhotoView, renderPhotoList } from '../../../design/view/components/photo-list.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { formatInstantForPage } from '../../../design/view/page-formats.ts';
import { renderReadAloudButton } from '../read-aloud-button.ts';
import { renderUntranslatedNote } from '../untranslated-note.ts';

/** Answer to a citizen, with the unit's photos of the result. */
export type AnswerView = NonNullable<CitizenTicketView['answer']> & {
  photos?: readonly PhotoView[] | undefined;
};

export function renderAnswerCard(
  { text, at, unit, additions, photos = [] }: AnswerView,
  { lang, now }: { lang: Lang; now: Date },
): Html {
  const { answerTitle, answeredBy, additionTitle } = citizenPageTexts[lang].ticket;
  return html`
<section class="card answer" aria-labelledby="tra-loi"><h2 id="tra-loi">${answerTitle}</h2>
${renderUntranslatedNote(lang)}<p class="said" lang="vi" id="loi-dap">${text}</p>${renderReadAloudButton(lang, 'loi-dap')}
<p class="soft small">${answeredBy(unit, formatInstantForPage(at, lang, now))}</p>${additions.map(
    (addition) => html`<h3>${additionTitle}</h3><p class="said" lang="vi">${addition.text}</p>
<p class="soft small">${answeredBy(addition.unit, formatInstantForPage(addition.at, lang, now))}</p>`,
  )}${photos.length > 0 && html`<h3>${photoTexts[lang].result}</h3>${renderPhotoList(photos, lang)}`}</section>`;
}

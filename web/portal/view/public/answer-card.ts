import type { CitizenTicketView } from '../../../../core/intake/follow/citizen-view.ts';
import { formatInstant } from '../../../../core/messages/format-dates.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { citizenPageTexts } from '../../../../i18n/portal.ts';
import { type Html, html } from '../../../design/view/html.ts';
import { renderReadAloudButton } from '../read-aloud-button.ts';

export function renderAnswerCard(
  { text, at, unit }: NonNullable<CitizenTicketView['answer']>,
  { lang, now }: { lang: Lang; now: Date },
): Html {
  const { answerTitle, answeredBy } = citizenPageTexts[lang].ticket;
  return html`
<section class="card answer" aria-labelledby="tra-loi"><h2 id="tra-loi">${answerTitle}</h2>
<p class="said" lang="vi" id="loi-dap">${text}</p>${renderReadAloudButton(lang, 'loi-dap')}
<p class="soft small">${answeredBy(unit, formatInstant(at, lang, now))}</p></section>`;
}

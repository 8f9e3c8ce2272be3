import { citizenPageTexts } from '../../../../../i18n/portal.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { formatInstantForPage } from '../../../../design/view/page-formats.ts';
import { renderUntranslatedNote } from '../../untranslated-note.ts';
import type { TicketPageModel } from '../ticket-page-model.ts';

/** Renders the unit's reason for closing, refusing or referring the ticket. */
export function renderEndReasonCard({ lang, now, label, full }: TicketPageModel): Html | undefined {
  const { ended } = citizenPageTexts[lang].acts;
  const { status } = label;
  const ending = full?.ending;
  if (!ending || (status !== 'closed' && status !== 'refused' && status !== 'referred')) {
    return undefined;
  }
  return html`
<section class="card" aria-labelledby="ket-thuc"><h2 id="ket-thuc">${ended[status]}</h2>
<p><b>${ending.reason}</b></p>
${ending.text && html`${renderUntranslatedNote(lang)}<p class="said" lang="vi">${ending.text}</p>`}
<p class="soft small">${formatInstantForPage(ending.at, lang, now)}</p></section>`;
}

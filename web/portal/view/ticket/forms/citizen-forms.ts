import { citizenPageTexts } from '../../../../../i18n/portal.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../../design/view/html.ts';
import { formatDeadlineForPage } from '../../../../design/view/page-formats.ts';
import { renderUntranslatedNote } from '../../untranslated-note.ts';
import type { TicketPageModel } from '../ticket-page-model.ts';
import { renderCitizenTextForm } from './render-citizen-action-form.ts';

type Full = NonNullable<TicketPageModel['full']>;

/** Renders a collapsible form of the ticket page; `isOpen` expands it, for example when it contains unsent input. */
export const renderFold = (
  title: string,
  isOpen: boolean,
  inside: Html,
  look = 'card fold',
): Html => html`
<details${renderAttributes({ class: look, open: isOpen })}><summary><b>${title}</b></summary><div class="inside">${inside}</div></details>`;

export const isUnsent = ({ unsent }: TicketPageModel, act: string): boolean =>
  unsent?.action === act;

/** Renders the unit's open question to the citizen, with the form to answer it. */
export function renderQuestionToCitizen(
  model: TicketPageModel,
  { waiting, permissions }: Full,
): HtmlPiece {
  const { lang, now } = model;
  const { ask } = citizenPageTexts[lang].acts;
  if (!waiting || !permissions.write) return undefined;
  return html`
<section class="card asked" aria-labelledby="hoi"><h2 id="hoi" class="titled">${renderIcon('question')}${ask.title}</h2>
${renderUntranslatedNote(lang)}<p class="said question" lang="vi">${waiting.question}</p>
<p>${ask.until(formatDeadlineForPage(waiting.until, now, lang))}</p>
${renderCitizenTextForm(model, { action: 'write', name: 'text', texts: ask })}</section>`;
}

/** Renders the form with which a citizen adds information to the ticket although the unit has asked no question. */
export function renderInformationForm(
  model: TicketPageModel,
  { waiting, permissions }: Full,
): HtmlPiece {
  const { write } = citizenPageTexts[model.lang].acts;
  if (waiting || !permissions.write) return undefined;
  const form = renderCitizenTextForm(model, { action: 'write', name: 'text', texts: write });
  return renderFold(write.title, isUnsent(model, 'write'), form);
}

/** Renders the form with which a citizen requests a call from the hotline, for people who find writing hard. */
export function renderCallbackForm(model: TicketPageModel, { permissions }: Full): HtmlPiece {
  const { callback } = citizenPageTexts[model.lang].acts;
  if (!permissions.callback) return undefined;
  const form = renderCitizenTextForm(model, { action: 'callback', name: 'text', texts: callback });
  return renderFold(callback.title, isUnsent(model, 'callback'), form);
}

import { formatDeadline, formatInstant } from '../../../../core/messages/format-dates.ts';
import { citizenPageTexts } from '../../../../i18n/portal.ts';
import { renderHiddenField, renderTextArea } from '../../../design/view/field.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../design/view/html.ts';
import { renderIcon } from '../../../design/view/icon.ts';
import {
  renderCitizenActionForm,
  renderCitizenTextForm,
  toCitizenFieldProps,
} from './render-citizen-action-form.ts';
import type { TicketPageModel } from './ticket-page-model.ts';

type Full = NonNullable<TicketPageModel['full']>;

/** Renders a collapsible form of the ticket page; `isOpen` expands it, for example when it contains unsent input. */
const renderFold = (title: string, isOpen: boolean, inside: Html, look = 'card fold'): Html => html`
<details${renderAttributes({ class: look, open: isOpen })}><summary><b>${title}</b></summary><div class="inside">${inside}</div></details>`;

const isUnsent = ({ unsent }: TicketPageModel, act: string): boolean => unsent?.action === act;

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
<p class="said question" lang="vi">${waiting.question}</p>
<p>${ask.until(formatDeadline(waiting.until, now, lang))}</p>
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

const scores = (model: TicketPageModel): Html => {
  const { scale } = citizenPageTexts[model.lang].acts.rate;
  return renderCitizenActionForm(
    model,
    'rate',
    html`<div class="scores" id="score">${scale.map(
      (word, index) =>
        html`<button class="score" name="score" value="${index + 1}"><b>${index + 1}</b><span>${word}</span></button>`,
    )}</div>`,
  );
};

const comment = (model: TicketPageModel, score: string): Html => {
  const { rate, whoReads } = citizenPageTexts[model.lang].acts;
  const typed = toCitizenFieldProps(model, 'rate', 'comment');
  const form = renderCitizenActionForm(
    model,
    'rate',
    html`${renderHiddenField('score', score)}
${renderTextArea({ ...typed, label: rate.commentLabel, hint: whoReads, rows: 3 })}
<button class="button quiet">${rate.commentButton}</button>`,
  );
  // with the reopen form above, dissatisfied citizens give their reason there
  const isFolded = model.full?.permissions.offerReopen === true;
  return isFolded ? renderFold(rate.commentButton, isUnsent(model, 'rate'), form, 'fold') : form;
};

/** Returns the score of the citizen's rating if a comment can still be added to it; otherwise undefined. */
const findCommentScore = ({ unsent }: TicketPageModel, { rating }: Full): string | undefined => {
  if (unsent?.action === 'rate' && unsent.fields['comment']) return unsent.fields['score'];
  return rating && !rating.comment ? String(rating.score) : undefined;
};

/** Renders five buttons that each submit a rating of the answer, and after a rating the form for an optional comment. */
export function renderRatingForm(model: TicketPageModel, full: Full): HtmlPiece {
  const { rate } = citizenPageTexts[model.lang].acts;
  const { rating, permissions } = full;
  if (!permissions.rate) return undefined;
  const score = findCommentScore(model, full);
  const given = rating && rate.given(rating.score, rate.scale[rating.score - 1] ?? '');
  return html`
<section class="card" aria-labelledby="danh-gia"><h2 id="danh-gia">${rate.title}</h2>
${given ? html`<p><b>${given}</b></p>` : html`<p class="soft">${rate.hint}</p>`}
${score && comment(model, score)}
${given ? renderFold(rate.again, false, scores(model), 'fold') : scores(model)}</section>`;
}

/** Renders the form that reopens the ticket; expanded for citizens who gave a low rating, otherwise collapsed. */
export function renderReopenForm(
  model: TicketPageModel,
  { permissions, answer, mergedInto }: Full,
): HtmlPiece {
  const { lang, now, label } = model;
  const { reopen, wayOut: alternatives } = citizenPageTexts[lang].acts;
  if (permissions.isReopenLimitReached) return html`<p class="soft">${alternatives.tooOften}</p>`;
  if (!permissions.reopen) return undefined;
  const { status } = mergedInto ?? label;
  const wasHandled = (answer ?? mergedInto?.answer) !== undefined || status === 'closed';
  const texts = wasHandled ? reopen : { ...reopen, ...reopen.disagree };
  const inside = html`<p>${reopen.offer(formatInstant(permissions.reopen, lang, now))}</p>
${renderCitizenTextForm(model, { action: 'reopen', name: 'reason', texts })}`;
  return permissions.offerReopen
    ? html`
<section class="card asked" aria-labelledby="mo-lai"><h2 id="mo-lai">${texts.title}</h2>${inside}</section>`
    : renderFold(texts.title, isUnsent(model, 'reopen'), inside);
}

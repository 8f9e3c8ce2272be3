import { citizenPageTexts } from '../../../../../i18n/portal.ts';
import { renderHiddenField, renderTextArea } from '../../../../design/view/components/field.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../../design/view/html.ts';
import { formatInstantForPage } from '../../../../design/view/page-formats.ts';
import type { TicketPageModel } from '../ticket-page-model.ts';
import { isUnsent, renderFold } from './citizen-forms.ts';
import {
  renderCitizenActionForm,
  renderCitizenTextForm,
  toCitizenFieldProps,
} from './render-citizen-action-form.ts';

type Full = NonNullable<TicketPageModel['full']>;
type ReopenTexts = { label: string; button: string };

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
  // if the reopen form is above, dissatisfied citizens give the reason there
  const isFolded = model.full?.permissions.offerReopen === true;
  return isFolded ? renderFold(rate.commentButton, isUnsent(model, 'rate'), form, 'fold') : form;
};

/** Returns the score of the citizen's rating if a comment can still be added to it; otherwise undefined. */
const findCommentScore = ({ unsent }: TicketPageModel, { rating }: Full): string | undefined => {
  if (unsent?.action === 'rate' && unsent.fields['comment']) return unsent.fields['score'];
  return rating && !rating.comment ? String(rating.score) : undefined;
};

/** Renders five buttons that each submit a rating of the answer, and after a rating the form for an optional comment. */
function renderRatingForm(model: TicketPageModel, full: Full): HtmlPiece {
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

const renderReopenFields = (model: TicketPageModel, until: Date, texts: ReopenTexts): Html => {
  const { lang, now } = model;
  const { reopen } = citizenPageTexts[lang].acts;
  return html`<p>${reopen.offer(formatInstantForPage(until, lang, now))}</p>
${renderCitizenTextForm(model, { action: 'reopen', name: 'reason', texts })}`;
};

/** Renders the form that reopens the ticket; expanded for citizens who gave a low rating, otherwise collapsed. */
export function renderReopenForm(
  model: TicketPageModel,
  { permissions, answer, mergedInto }: Full,
): HtmlPiece {
  const { lang, label } = model;
  const { reopen, wayOut: alternatives } = citizenPageTexts[lang].acts;
  if (permissions.isReopenLimitReached) return html`<p class="soft">${alternatives.tooOften}</p>`;
  if (!permissions.reopen) return undefined;
  const { status } = mergedInto ?? label;
  const wasHandled = (answer ?? mergedInto?.answer) !== undefined || status === 'closed';
  const texts = wasHandled ? reopen : { ...reopen, ...reopen.disagree };
  const inside = renderReopenFields(model, permissions.reopen, texts);
  return permissions.offerReopen
    ? html`
<section class="card asked" aria-labelledby="mo-lai"><h2 id="mo-lai">${texts.title}</h2>${inside}</section>`
    : renderFold(texts.title, isUnsent(model, 'reopen'), inside);
}

/**
 * Renders the question whether the answer resolved the matter. "Yes" is recorded in one tap, "no" shows the form that reopens
 * the ticket, without a script too. A separate section contains the optional rating.
 */
const renderResolvedQuestion = (model: TicketPageModel, until: Date): Html => {
  const { resolved, reopen, rate } = citizenPageTexts[model.lang].acts;
  return html`
<section class="card asked" aria-labelledby="giai-quyet"><h2 id="giai-quyet">${resolved.title}</h2>
<div class="either">${renderCitizenActionForm(model, 'accept', html`<button class="button">${renderIcon('check')}${resolved.yes}</button>`)}
<details${renderAttributes({ open: isUnsent(model, 'reopen') })}><summary class="button">${resolved.no}</summary>${renderReopenFields(model, until, reopen)}</details></div></section>
${renderFold(rate.title, false, scores(model))}`;
};

/** Renders the forms with which a citizen accepts or rates the answer, or has the ticket processed again. */
export function renderOutcomeForms(model: TicketPageModel, full: Full): HtmlPiece {
  const { permissions, rating, answer, mergedInto, isAccepted } = full;
  const isAnswered = (answer ?? mergedInto?.answer) !== undefined;
  if (isAnswered && permissions.accept && permissions.reopen && !rating && !isAccepted) {
    return renderResolvedQuestion(model, permissions.reopen);
  }
  return html`${renderRatingForm(model, full)}${!permissions.offerReopen && renderReopenForm(model, full)}`;
}

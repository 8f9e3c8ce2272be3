import { formatInstant } from '../../../core/messages/dates.ts';
import { pageTexts } from '../../../core/messages/wording/pages.ts';
import { privacyTexts } from '../../../core/messages/wording/pages-privacy.ts';
import { formatTicketCode } from '../../../core/ticket/code.ts';
import { answerList } from '../../design/view/answer-list.ts';
import { errorSummary } from '../../design/view/error-summary.ts';
import { type Html, html, type Piece } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { answerCard } from './answer-card.ts';
import {
  addInformation,
  rateResult,
  reopenTicket,
  requestCallback,
  waitingQuestion,
} from './citizen-acts.ts';
import { endedCard } from './ended-card.ts';
import { pinForm } from './pin-form.ts';
import { pathIn, portalPage } from './portal-page.ts';
import { ticketFacts } from './ticket-facts.ts';
import type { TicketPageModel } from './ticket-page-model.ts';
import { addPhoto, sentPhotos } from './ticket-photos.ts';
import { ticketStanding } from './ticket-standing.ts';
import { timeline } from './timeline.ts';

type Full = NonNullable<TicketPageModel['full']>;

/** Renders status and answer of the ticket into which this one was merged. */
const mergedCard = (model: TicketPageModel, { mergedInto }: Full): Piece => {
  const { mergedTitle, mergedWhy } = pageTexts(model.lang).acts;
  if (!mergedInto) return undefined;
  return html`
<section aria-labelledby="gop"><h2 id="gop">${mergedTitle}</h2>
<p>${mergedWhy}</p>
${ticketStanding(mergedInto, { ...model, isOpened: true })}${mergedInto.answer && answerCard(mergedInto.answer, model)}</section>`;
};

/** Renders the reason for an extension while the ticket is in status `extended`. */
const extensionCard = ({ lang, label }: TicketPageModel, { extension }: Full): Piece => {
  const { extendedTitle } = pageTexts(lang).acts;
  return (
    extension &&
    label.status === 'extended' &&
    html`
<section class="card" aria-labelledby="gia-han"><h2 id="gia-han">${extendedTitle}</h2>
<p class="said" lang="vi">${extension.reason}</p></section>`
  );
};

/** Renders submitted text whose form the page no longer has. */
const unsentText = ({ lang, unsent }: TicketPageModel, { may }: Full): Piece => {
  const { act } = unsent ?? {};
  // personal-data requests have their own page
  const hasForm = act && act !== 'ask-data' && may[act];
  const { text, reason, comment } = unsent?.fields ?? {};
  const typed = text ?? reason ?? comment;
  return (
    !hasForm &&
    typed &&
    html`
<section class="card" aria-labelledby="da-viet"><h2 id="da-viet">${pageTexts(lang).acts.unsent}</h2>
<p class="said">${typed}</p></section>`
  );
};

/** Renders the notice that personal data has been erased, at the top of the page. */
const goneCard = ({ lang, now }: TicketPageModel, { anonymisedAt }: Full): Piece => {
  const { title, what } = privacyTexts(lang).gone;
  return (
    anonymisedAt &&
    html`
<section class="card" aria-labelledby="da-xoa"><h2 id="da-xoa">${title}</h2>
<p>${what}</p><p class="soft small">${formatInstant(anonymisedAt, lang, now)}</p></section>`
  );
};

const ownWords = ({ lang }: TicketPageModel, { text, answers = [] }: Full): Piece =>
  text !== '' &&
  html`
<section aria-labelledby="noi-dung-gui"><h2 id="noi-dung-gui">${pageTexts(lang).ticket.textTitle}</h2>
<blockquote class="said">${text}</blockquote>${answerList(answers)}</section>`;

const opened = (model: TicketPageModel, full: Full): Html => {
  const { answer, waiting, ending, extension, may, events } = full;
  const reopen = reopenTicket(model, full);
  const quoted = new Set([
    answer?.text,
    waiting?.question,
    ending?.text,
    model.label.status === 'extended' ? extension?.reason : undefined,
  ]);
  return html`${goneCard(model, full)}${waitingQuestion(model, full)}${may.offerReopen && reopen}${unsentText(model, full)}
${answer && answerCard(answer, model)}${endedCard(model)}${mergedCard(model, full)}${extensionCard(model, full)}
${rateResult(model, full)}${!may.offerReopen && reopen}${addInformation(model, full)}${addPhoto(model, full)}${requestCallback(model, full)}
${ownWords(model, full)}${sentPhotos(model, full)}
<section aria-labelledby="dien-bien"><h2 id="dien-bien">${pageTexts(model.lang).ticket.timelineTitle}</h2>
${timeline(events, { ...model, quoted })}</section>
<p class="no-print"><a class="button quiet" href="${pathIn(model.lang, '/tra-cuu/du-lieu', { ma: model.code })}">${privacyTexts(model.lang).link}</a></p>`;
};

const noticeOf = ({ notice }: TicketPageModel): Piece =>
  notice &&
  html`<p class="note ${notice.tone} headline titled" role="status">${icon(notice.tone === 'leaf' ? 'check' : 'warning')}${notice.text}</p>`;

/** Renders the ticket for its sender: status and deadlines first, then the available actions. */
export const ticketPage = (model: TicketPageModel): string => {
  const { lang, code, now, label, full, unsent, errors } = model;
  const { ticket: words, report, acts } = pageTexts(lang);
  // non-breaking spaces within the code
  const title = words.title(formatTicketCode(code).replaceAll(' ', '\u00a0'));
  return portalPage({
    lang,
    title: (errors.length > 0 ? report.errorPrefix : '') + title,
    here: { path: '/tra-cuu', query: { ma: code } },
    isHealth: full?.isHealth === true,
    main: html`${errorSummary(unsent || full ? acts.errorTitle : words.errorTitle, errors)}${noticeOf(model)}
<h1>${title}</h1>
${ticketStanding({ ...label, unit: full?.unit }, { lang, now, isOpened: full !== undefined })}
${full ? opened(model, full) : pinForm(model)}
${ticketFacts(model)}
<p class="no-print"><a class="back" href="${pathIn(lang, '/tra-cuu')}">${words.another}</a></p>`,
  });
};

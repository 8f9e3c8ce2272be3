import { citizenPageTexts, privacyPageTexts } from '../../../../i18n/portal.ts';
import { renderErrorSummary } from '../../../design/view/components/error-summary.ts';
import { renderIcon } from '../../../design/view/components/icon.ts';
import { renderTopicAnswers } from '../../../design/view/components/topic-answers.ts';
import { type Html, type HtmlPiece, html } from '../../../design/view/html.ts';
import {
  formatInstantForPage,
  formatTicketCodeForPage,
} from '../../../design/view/page-formats.ts';
import { ownTicketStylesheet } from '../../../design/view/stylesheet.ts';
import { renderPortalPage, toPortalPath } from '../frame/portal-page.ts';
import { renderAnswerCard } from '../public/answer-card.ts';
import { renderUntranslatedNote } from '../untranslated-note.ts';
import { renderTicketPinForm } from './find/pin-form.ts';
import { renderForgetDeviceForm, renderOwnReportOffer } from './find/remembered-reports.ts';
import {
  renderCallbackForm,
  renderInformationForm,
  renderQuestionToCitizen,
} from './forms/citizen-forms.ts';
import { renderOutcomeForms, renderReopenForm } from './forms/outcome-forms.ts';
import { renderEndReasonCard } from './status/end-reason-card.ts';
import { renderTicketStatus } from './status/render-ticket-status.ts';
import { renderStageProgress } from './status/stage-progress.ts';
import { renderTicketFacts } from './status/ticket-facts.ts';
import { renderTicketTimeline } from './status/timeline.ts';
import type { TicketPageModel } from './ticket-page-model.ts';
import { renderAddPhotoForm, renderTicketPhotos } from './ticket-photos.ts';

type Full = NonNullable<TicketPageModel['full']>;

/** Renders status and answer of the common ticket if this ticket was merged into it. */
const mergedCard = (model: TicketPageModel, { mergedInto }: Full): HtmlPiece => {
  const { mergedTitle, mergedWhy } = citizenPageTexts[model.lang].acts;
  if (!mergedInto) return undefined;
  return html`
<section aria-labelledby="gop"><h2 id="gop">${mergedTitle}</h2>
<p>${mergedWhy}</p>
${renderTicketStatus(mergedInto, { ...model, isOpened: true })}${mergedInto.answer && renderAnswerCard(mergedInto.answer, model)}</section>`;
};

/** Renders the reason for the extended deadline while the ticket has the status `extended`. */
const extensionCard = ({ lang, label }: TicketPageModel, { extension }: Full): HtmlPiece => {
  const { extendedTitle } = citizenPageTexts[lang].acts;
  return (
    extension &&
    label.status === 'extended' &&
    html`
<section class="card" aria-labelledby="gia-han"><h2 id="gia-han">${extendedTitle}</h2>
${renderUntranslatedNote(lang)}<p class="said" lang="vi">${extension.reason}</p></section>`
  );
};

/** Renders text that the citizen submitted but for which the page no longer has a form, so that the citizen can copy it. */
const unsentText = ({ lang, unsent }: TicketPageModel, { permissions }: Full): HtmlPiece => {
  const { action } = unsent ?? {};
  // data subject requests have their own page
  const hasForm = action && action !== 'ask-data' && permissions[action];
  const { text, reason, comment } = unsent?.fields ?? {};
  const typed = text ?? reason ?? comment;
  return (
    !hasForm &&
    typed &&
    html`
<section class="card" aria-labelledby="da-viet"><h2 id="da-viet">${citizenPageTexts[lang].acts.unsent}</h2>
<p class="said">${typed}</p></section>`
  );
};

/** Renders the notice at the top of the ticket page that the ticket's personal data has been erased. */
const renderErasedDataCard = (
  { lang, now }: TicketPageModel,
  { anonymisedAt }: Full,
): HtmlPiece => {
  const { title, what } = privacyPageTexts[lang].gone;
  return (
    anonymisedAt &&
    html`
<section class="card" aria-labelledby="da-xoa"><h2 id="da-xoa">${title}</h2>
<p>${what}</p><p class="soft small">${formatInstantForPage(anonymisedAt, lang, now)}</p></section>`
  );
};

const renderReportText = ({ lang }: TicketPageModel, { text, answers = [] }: Full): HtmlPiece =>
  text !== '' &&
  html`
<section aria-labelledby="noi-dung-gui"><h2 id="noi-dung-gui">${citizenPageTexts[lang].ticket.textTitle}</h2>
<blockquote class="said">${text}</blockquote>${renderTopicAnswers(answers)}</section>`;

const renderOpenedTicket = (model: TicketPageModel, full: Full): Html => {
  const { answer, waiting, ending, extension, permissions, events, delays } = full;
  const quoted = new Set([
    answer?.text,
    ...(answer?.additions ?? []).map(({ text }) => text),
    waiting?.question,
    ending?.text,
    ending?.reason,
    model.label.status === 'extended' ? extension?.reason : undefined,
  ]);
  return html`${renderErasedDataCard(model, full)}${renderQuestionToCitizen(model, full)}${permissions.offerReopen && renderReopenForm(model, full)}${unsentText(model, full)}
${answer && renderAnswerCard(answer, model)}${renderEndReasonCard(model)}${mergedCard(model, full)}${extensionCard(model, full)}
${renderOutcomeForms(model, full)}${renderInformationForm(model, full)}${renderAddPhotoForm(model, full)}${renderCallbackForm(model, full)}
${renderReportText(model, full)}${renderTicketPhotos(model, full)}
<section aria-labelledby="dien-bien"><h2 id="dien-bien">${citizenPageTexts[model.lang].ticket.timelineTitle}</h2>
${renderTicketTimeline(events, { ...model, quoted, reported: delays?.reportedVersions ?? new Set() })}</section>`;
};

const renderOwnDataLink = ({ lang, code }: TicketPageModel): Html =>
  html`<p class="no-print"><a class="back" href="${toPortalPath(lang, '/tra-cuu/du-lieu', { ma: code })}">${privacyPageTexts[lang].link}</a></p>`;

const renderNotice = ({ notice }: TicketPageModel): HtmlPiece =>
  notice &&
  html`<p class="note ${notice.tone} headline titled" role="status">${renderIcon(notice.tone === 'leaf' ? 'check' : 'warning')}${notice.text}</p>`;

/** Renders the citizen's ticket page: first status and deadlines, then the available actions. */
export function renderCitizenTicketPage(model: TicketPageModel): string {
  const { lang, code, now, label, full, unsent, errors } = model;
  const { ticket: texts, report, acts } = citizenPageTexts[lang];
  const title = texts.title(formatTicketCodeForPage(code));
  return renderPortalPage({
    lang,
    title: (errors.length > 0 ? report.errorPrefix : '') + title,
    here: { path: '/tra-cuu', query: { ma: code } },
    isHealth: full?.isHealth === true,
    isWide: true,
    style: ownTicketStylesheet,
    main: html`<div class="columns"><div class="stack">
${renderErrorSummary(unsent || full ? acts.errorTitle : texts.errorTitle, errors)}${renderNotice(model)}
<h1>${title}</h1>
${renderTicketStatus({ ...label, unit: full?.unit, delays: full?.delays }, { lang, now, isOpened: full !== undefined })}
${renderStageProgress(model)}
${full ? renderOpenedTicket(model, full) : renderTicketPinForm(model)}
</div><div class="stack">
${renderTicketFacts(model)}${full && renderOwnDataLink(model)}${full && renderOwnReportOffer(lang, { code, isProtected: full.isProtected })}${full && renderForgetDeviceForm(lang)}
<p class="no-print"><a class="back" href="${toPortalPath(lang, '/tra-cuu')}">${texts.another}</a></p>
</div></div>`,
  });
}

import {
  citizenPageTexts,
  reportProposalTexts,
  reportStepTexts,
} from '../../../../../i18n/portal.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../../design/view/html.ts';
import {
  formatDayForPage,
  formatTicketCodeForPage,
  keepTogether,
} from '../../../../design/view/page-formats.ts';
import { toPortalPath } from '../../frame/portal-page.ts';
import { renderPhotoPicker } from '../fields/photo-picker.ts';
import { renderNotDenunciationCheckbox } from '../notes/report-rejection.ts';
import type { ReportPageModel, ReportSummaryRow } from '../report-page-model.ts';
import { renderChangeButton, renderStepForm, stepFormId } from './step-form.ts';

const row = (
  { step, label, lines, lang, note }: ReportSummaryRow,
  model: ReportPageModel,
): Html => {
  const { change, nothing } = reportStepTexts[model.lang].check;
  const content =
    lines.length > 0
      ? lines.map((line) => html`<p class="said">${line}</p>`)
      : html`<p class="soft">${nothing}</p>`;
  return html`<div><dt>${label}</dt><dd${renderAttributes({ lang: lines.length > 0 ? lang : undefined })}>${content}${note !== undefined && html`<p class="hint small"${renderAttributes({ lang: model.lang })}>${note}</p>`}</dd><dd class="act">${renderChangeButton(step, change, label)}</dd></div>`;
};

const hint = ({ lang, hint: other }: ReportPageModel): HtmlPiece =>
  other &&
  html`
<div class="note sky"><h2>${reportStepTexts[lang].hint.title}</h2>
<p><button class="button quiet" form="${stepFormId}" name="to" value="as:${other.topic}"${renderAttributes({ lang: other.lang })}>${reportStepTexts[lang].hint.yes(other.name)}</button></p>
<p>${reportStepTexts[lang].hint.no}</p></div>`;

/**
 * Warns that nobody can reach the sender, unless the sender wants no messages. Explains the reason if the service usually
 * requires contact data.
 */
const renderNoContactNote = ({ lang, service, values }: ReportPageModel): HtmlPiece => {
  const { title, why, add, orSend } = reportStepTexts[lang].check.noContact;
  const isReachable = ['phone', 'email'].some((name) => values[name]?.trim());
  const isExpected = service?.needsContact || values['notifyBy'] !== 'none';
  return (
    !isReachable &&
    isExpected &&
    html`
<div class="note amber"><h2>${title}</h2>${service?.needsContact && html`<p>${why}</p>`}
<p><button class="button quiet" form="${stepFormId}" name="to" value="sender">${add}</button></p>
<p>${orSend}</p></div>`
  );
};

/** Warns of fields that are dropped from an emergency unless the sender corrects them. */
const renderInvalidFieldsNote = ({ lang, invalid = [] }: ReportPageModel): HtmlPiece => {
  const { change, invalid: texts } = reportStepTexts[lang].check;
  return (
    invalid.length > 0 &&
    html`
<div class="note amber"><h2>${texts.title}</h2>
${invalid.map(({ step, message }) => html`<p>${message} ${renderChangeButton(step, change, message)}</p>`)}
<p>${texts.orSend}</p></div>`
  );
};

const phoneNote = ({ lang, phoneInText, values }: ReportPageModel): HtmlPiece => {
  const { summary, phone } = reportProposalTexts[lang];
  return (
    phoneInText &&
    html`
<div class="note amber"><h2>${summary.phone(keepTogether(phoneInText.words))}</h2>
<p>${phoneInText.isAnonymous ? summary.anonymous : phone.hint}</p>
<div class="pair"><button class="button quiet" form="${stepFormId}" name="to" value="remove">${summary.remove}</button>${
      !values['phone'] &&
      html`<button class="button quiet" form="${stepFormId}" name="to" value="contact">${summary.contact}</button>`
    }</div></div>`
  );
};

const repeats = ({ lang, repeats: known }: ReportPageModel): HtmlPiece => {
  const texts = reportStepTexts[lang].repeats;
  switch (known?.kind) {
    case undefined:
      return undefined;
    case 'counted':
      return html`
<div class="note sky"><h2>${texts.title}</h2>
<p>${texts.counted(known.count, known.days)}</p><p>${texts.countedWhy}</p></div>`;
    case 'listed':
      return html`
<div class="note sky"><h2>${texts.title}</h2>
<p>${texts.listed(known.days)}</p>
<ul class="points">${known.tickets.map(
        ({ code, openedAt, status }) =>
          html`<li>${texts.sentAt(formatDayForPage(openedAt, lang))}: ${status}<br><a class="back" href="${toPortalPath(lang, '/tra-cuu', { ma: code })}">${texts.follow} (${formatTicketCodeForPage(code)})</a></li>`,
      )}</ul><p>${texts.orSend}</p></div>`;
  }
};

/**
 * Renders the last step of the report form: a summary with a change button in each row, and information to read before
 * sending.
 */
export function renderReportSummaryStep(model: ReportPageModel): Html {
  const { lang, rows = [], values } = model;
  const { check } = reportStepTexts[lang];
  const { sendNote } = citizenPageTexts[lang].report;
  return html`<h1>${check.title}</h1>
${renderInvalidFieldsNote(model)}${renderNoContactNote(model)}${phoneNote(model)}${hint(model)}${repeats(model)}
<dl class="facts checked">${rows.map((one) => row(one, model))}</dl>
${renderPhotoPicker(model)}${renderStepForm(
  model,
  html`${'notDenunciation' in values && renderNotDenunciationCheckbox(lang, Boolean(values['notDenunciation']))}`,
  check.send,
)}
<p class="soft small">${sendNote}</p>`;
}

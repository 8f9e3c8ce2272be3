import type { TopicEmergencyAdvice } from '../../../../core/directory/model/services/topic.ts';
import { hotlinePlaceholders } from '../../../../core/directory/read/hotline-details.ts';
import type { Lang } from '../../../../core/messages/lang.ts';
import { toInvalidReportFieldsNotice } from '../../../../core/messages/texts/errors/invalid-report-fields-notice.ts';
import type { InvalidReportField } from '../../../../core/ticket/model/fields/invalid-report-field.ts';
import { formatTicketCode } from '../../../../core/ticket/model/ticket-code.ts';
import type { TextsOf } from '../../../../i18n/languages.ts';
import { citizenPageTexts, reportStepTexts } from '../../../../i18n/portal.ts';
import { renderHiddenField } from '../../../design/view/components/field.ts';
import { type Html, html, renderAttributes } from '../../../design/view/html.ts';
import {
  formatDeadlineForPage,
  formatTicketCodeForPage,
} from '../../../design/view/page-formats.ts';
import { renderPortalPage, toPortalPath } from '../frame/portal-page.ts';
import { renderQrCode } from '../qr-code.ts';
import { renderForgetDeviceForm, renderOwnReportOffer } from '../ticket/find/remembered-reports.ts';
import { renderPhotoForm } from '../ticket/ticket-photos.ts';
import { renderEmergencyNote } from './notes/emergency-note.ts';
import { type ResentReport, renderResentForms, renderResentNote } from './notes/resent-report.ts';

type ReceiptChannel = 'zns' | 'sms' | 'email';

export type ReceiptPageModel = {
  lang: Lang;
  code: string;
  /** Idempotency key of the report that was just sent, by which the device finds the photos chosen for it. */
  key?: string | undefined;
  pin: string;
  /** Changed report with the same idempotency key, which opened no ticket. */
  resent?: ResentReport | undefined;
  /** Explains which commune replaced the selected one, if it ended before the report was sent. */
  areaNotice?: string | undefined;
  isHealth: boolean;
  /** Whether the report might complain about an office. */
  isProtected: boolean;
  isEmergency?: boolean;
  dangerAdvice?: TopicEmergencyAdvice | undefined;
  /** Text of the report as sent. Its script (Latin or Khmer) determines the languages of the emergency warning. */
  text?: string;
  /** Invalid form fields that the server dropped in order to accept an emergency report in spite of them. */
  unreadable?: readonly InvalidReportField[] | undefined;
  acknowledgeBy?: Date | undefined;
  resolveBy?: Date | undefined;
  /** Channel by which the sender also receives ticket code and PIN. */
  sentTo?: ReceiptChannel | undefined;
  /** Channel by which the sender receives later notifications; `none` when the sender left no contact details. */
  later?: ReceiptChannel | 'none' | undefined;
  now: Date;
  /** Origin (scheme and host) of the portal for the QR code; if empty, the page has no QR code. */
  portalUrl: string;
  photoBounds: { perTicket: number; maxBytes: number };
};

type Words = TextsOf<typeof citizenPageTexts>['receipt'];

const renderMissingFieldsNote = ({ lang, unreadable = [] }: ReceiptPageModel): Html | false => {
  if (unreadable.length === 0) return false;
  const { title, text } = toInvalidReportFieldsNotice(unreadable, lang);
  return html`<div class="note amber"><p class="headline">${title}</p><p>${text}</p></div>`;
};

const scan = ({ code, portalUrl }: ReceiptPageModel, texts: Words): Html => html`
<div class="scan">${renderQrCode(`${portalUrl}/tra-cuu?ma=${code}`)}<p>${texts.scan}<br>
<span class="soft small">${portalUrl.replace(/^https?:\/\//, '')}/tra-cuu</span></p></div>`;

const slip = (model: ReceiptPageModel, texts: Words): Html => html`
<div class="receipt">
<dl><dt>${texts.code}</dt><dd class="digits-big">${formatTicketCodeForPage(model.code)}</dd></dl>
<div><dl><dt>${texts.pin}</dt><dd class="digits-big">${model.pin}</dd></dl><p class="small">${texts.pinWhy}</p></div>
${model.portalUrl && scan(model, texts)}
</div>`;

const slipForm = 'bien-nhan';

/**
 * Renders the hidden form with code and PIN that the language buttons submit to display the same receipt in another
 * language.
 */
const renderLanguageForm = ({ lang, code, pin }: ReceiptPageModel): Html =>
  html`<form id="${slipForm}" action="${toPortalPath(lang, '/bao-cao/bien-nhan')}" method="post">${renderHiddenField('ma', code)}${renderHiddenField('pin', pin)}</form>`;

/** File name of the saved receipt. It doesn't contain the ticket code, because folders of pictures are often shared. */
const receiptPictureName = 'bien-nhan-1022.png';

/**
 * Renders the buttons for copying, saving, printing and sharing the receipt, which a script shows. The shared text never
 * contains the PIN.
 */
const renderKeepButtons = ({ lang, code, pin, portalUrl }: ReceiptPageModel): Html => {
  const { copy, copied, picture, print, share } = reportStepTexts[lang].receipt;
  const { receipt } = citizenPageTexts[lang];
  const name = `${hotlinePlaceholders.shortName}: ${formatTicketCode(code)}`;
  const button = (data: Record<string, string | true>, label: string): Html =>
    html`<button${renderAttributes({ type: 'button', class: 'button quiet', hidden: true, ...data })}>${label}</button>`;
  return html`<p class="no-print pair">${button({ 'data-copy': `${name}, ${receipt.pin} ${pin}`, 'data-copied': copied }, copy)}
${button({ 'data-picture': receiptPictureName, 'data-title': hotlinePlaceholders.name }, picture)}
${button({ 'data-print': true }, print)}
${button({ 'data-share': name, 'data-address': `${portalUrl}/tra-cuu?ma=${code}` }, share)}</p>
<p class="no-print when-static">${receipt.print}</p>
${renderForgetDeviceForm(lang)}`;
};

const renderNextSteps = (
  { lang, now, acknowledgeBy, resolveBy }: ReceiptPageModel,
  { next, nextTitle }: Words,
): Html => html`
<section aria-labelledby="tiep-theo"><h2 id="tiep-theo">${nextTitle}</h2>
<ol class="next"><li>${next.choose}</li>
${acknowledgeBy && html`<li>${next.acknowledge(formatDeadlineForPage(acknowledgeBy, now, lang))}</li>`}
${resolveBy && html`<li>${next.answer(formatDeadlineForPage(resolveBy, now, lang))} ${next.late}</li>`}</ol>
</section>`;

const formatOtherChannels = ({ sentTo, later }: ReceiptPageModel, texts: Words): string => {
  if (sentTo) return texts.sent[sentTo];
  return later ? texts.later[later] : texts.notSent;
};

/** Renders the receipt of a new ticket, with code, PIN and deadlines. */
export function renderReceiptPage(model: ReceiptPageModel): string {
  const { lang, code, pin, resent, areaNotice, resolveBy, now, isHealth, photoBounds } = model;
  const texts = citizenPageTexts[lang].receipt;
  const { otherLanguage } = reportStepTexts[lang].sender;
  const { title } = resent ? texts.resent : texts;
  return renderPortalPage({
    lang,
    title,
    isHealth,
    form: { id: slipForm, path: '/bao-cao/bien-nhan' },
    main: html`<h1>${title}</h1>
${resent && renderResentNote(lang)}${(model.isEmergency || model.unreadable) && renderEmergencyNote(lang, model.text, model.dangerAdvice, true)}${renderMissingFieldsNote(model)}
${areaNotice && html`<p class="note sky" lang="vi">${areaNotice}</p>`}${resolveBy && html`<p class="headline">${texts.answerBy(formatDeadlineForPage(resolveBy, now, lang))}</p>`}
${slip(model, texts)}${renderLanguageForm(model)}${resent && renderResentForms({ lang, code, pin, resent })}
<p>${formatOtherChannels(model, texts)}${otherLanguage && ` ${otherLanguage}`}</p>
${renderKeepButtons(model)}${renderOwnReportOffer(lang, model)}
${renderPhotoForm({ lang, code, pin, bounds: photoBounds, report: model.key })}
${renderNextSteps(model, texts)}
<p class="no-print"><a class="button" href="${toPortalPath(lang, '/tra-cuu', { ma: code })}">${texts.follow}</a></p>
<p class="no-print"><a class="back" href="${toPortalPath(lang, '/')}">${texts.another}</a></p>`,
  });
}

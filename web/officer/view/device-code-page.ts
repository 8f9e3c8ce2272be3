import { hotlineNumber } from '../../../core/messages/hotline-number.ts';
import { officerPageTexts } from '../../../core/messages/wording/pages-officer.ts';
import { errorSummary } from '../../design/view/error-summary.ts';
import { errorFor, hidden, type PageError, textField } from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { linkPath } from './officer-form.ts';
import { officerLayout } from './officer-layout.ts';
import { type UnsentValues, unsentText } from './unsent-text.ts';

export type DeviceCodePageModel = {
  token: string;
  /** Partly masked phone number of the officer; undefined if the directory has none. */
  maskedPhone?: string | undefined;
  sent: boolean;
  /** Unsent input from this device, carried along as hidden fields. */
  values?: UnsentValues | undefined;
  /** Set to `list` if the link opens the list of bundled tickets instead of one ticket. */
  opens?: 'list' | undefined;
  errors: readonly PageError[];
};

const words = officerPageTexts.device;

/** Replaces spaces by non-breaking ones within a phone number. */
const together = (phone: string): string => phone.replaceAll(' ', '\u00a0');

const along = ({ values = {}, opens }: DeviceCodePageModel): Html[] =>
  Object.entries({ ...values, ...(opens && { opens }) }).map(([name, value = '']) =>
    hidden(name, value),
  );

type WithPhone = DeviceCodePageModel & { maskedPhone: string };

const enterCode = (model: WithPhone): Html => html`
<p class="note leaf" role="status">${words.sent(together(model.maskedPhone))}</p>
<form action="${linkPath(model.token)}/device" method="post" novalidate>${hidden('action', 'confirm')}${along(model)}
${textField({
  name: 'code',
  label: words.label,
  hint: words.hint,
  error: errorFor(model.errors, 'code'),
  autocomplete: 'one-time-code',
  inputmode: 'numeric',
  width: 'digits',
})}
<button class="button">${words.confirm}</button></form>`;

const sendCode = (model: WithPhone): Html => html`
<div class="actions"><form action="${linkPath(model.token)}/device" method="post">${hidden('action', 'send')}${along(model)}
<button class="button${model.sent ? ' quiet' : ''}">${model.sent ? words.sendAgain : words.send} ${together(model.maskedPhone)}</button></form></div>`;

const byCode = ({ maskedPhone, ...model }: DeviceCodePageModel): Html =>
  maskedPhone
    ? html`${model.sent && enterCode({ ...model, maskedPhone })}${sendCode({ ...model, maskedPhone })}`
    : html`<p class="note amber">${words.noPhone}</p>
<p><a class="button" href="tel:${hotlineNumber}">${icon('phone')}${officerPageTexts.call}</a></p>`;

/** Renders the page that asks for a confirmation code because the link is bound to another device. */
export const deviceCodePage = (model: DeviceCodePageModel): string =>
  officerLayout({
    title: (model.errors.length > 0 ? officerPageTexts.errorPrefix : '') + words.title,
    main: html`${errorSummary(words.errorTitle, model.errors)}
<h1>${words.title}</h1>
<p>${words.why}</p>
${unsentText(model.values ?? {})}
${byCode(model)}`,
  });

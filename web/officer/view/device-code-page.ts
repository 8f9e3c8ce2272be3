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
  /** Enough of the number for its owner to know it; none when the directory has no number. */
  maskedPhone?: string | undefined;
  sent: boolean;
  /** What they wrote on this device and could not send yet: it comes along. */
  values?: UnsentValues | undefined;
  /** The link leads to a list of emergencies instead of its ticket. */
  opens?: 'list' | undefined;
  errors: readonly PageError[];
};

const words = officerPageTexts.device;

/** No line may break inside a telephone number. */
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

/** The link belongs to another device: its officer proves to be the same by a code sent to their phone. */
export const deviceCodePage = (model: DeviceCodePageModel): string =>
  officerLayout({
    title: (model.errors.length > 0 ? officerPageTexts.errorPrefix : '') + words.title,
    main: html`${errorSummary(words.errorTitle, model.errors)}
<h1>${words.title}</h1>
<p>${words.why}</p>
${unsentText(model.values ?? {})}
${byCode(model)}`,
  });

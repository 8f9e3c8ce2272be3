import { officerPageWords } from '../../../core/messages/wording/pages-officer.ts';
import { errorSummary } from '../../design/view/error-summary.ts';
import { errorFor, hidden, type PageError, textField } from '../../design/view/field.ts';
import { type Html, html } from '../../design/view/html.ts';
import { linkPath } from './officer-actions.ts';
import { officerLayout } from './officer-layout.ts';

export type DeviceCodePageModel = {
  token: string;
  /** Enough of the number for its owner to know it. */
  maskedPhone: string;
  sent: boolean;
  errors: readonly PageError[];
};

const words = officerPageWords.device;

/** No line may break inside a telephone number. */
const together = (phone: string): string => phone.replaceAll(' ', '\u00a0');

const enterCode = ({ token, maskedPhone, errors }: DeviceCodePageModel): Html => html`
<p class="note leaf" role="status">${words.sent(together(maskedPhone))}</p>
<form action="${linkPath(token)}/device" method="post" novalidate>${hidden('action', 'confirm')}
${textField({
  name: 'code',
  label: words.label,
  hint: words.hint,
  error: errorFor(errors, 'code'),
  autocomplete: 'one-time-code',
  inputmode: 'numeric',
  width: 'digits',
})}
<button class="button">${words.confirm}</button></form>`;

const sendCode = ({ token, maskedPhone, sent }: DeviceCodePageModel): Html => html`
<div class="actions"><form action="${linkPath(token)}/device" method="post">${hidden('action', 'send')}
<button class="button${sent ? ' quiet' : ''}">${sent ? words.sendAgain : words.send} ${together(maskedPhone)}</button></form></div>`;

/** The link belongs to another device: its officer proves to be the same by a code sent to their phone. */
export const deviceCodePage = (model: DeviceCodePageModel): string =>
  officerLayout({
    title: (model.errors.length > 0 ? officerPageWords.errorPrefix : '') + words.title,
    main: html`${errorSummary(words.errorTitle, model.errors)}
<h1>${words.title}</h1>
<p>${words.why}</p>
${model.sent && enterCode(model)}${sendCode(model)}`,
  });

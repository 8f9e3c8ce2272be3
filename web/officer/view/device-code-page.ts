import { hotlinePlaceholders } from '../../../core/directory/read/hotline-details.ts';
import { officerPageTexts } from '../../../i18n/officer.ts';
import { renderErrorSummary } from '../../design/view/components/error-summary.ts';
import {
  type FormError,
  findFormError,
  renderHiddenField,
  renderTextField,
} from '../../design/view/components/field.ts';
import { renderIcon } from '../../design/view/components/icon.ts';
import { type Html, html } from '../../design/view/html.ts';
import { keepTogether } from '../../design/view/page-formats.ts';
import { getOfficerLinkPath } from './officer-form.ts';
import { renderOfficerLayout } from './officer-layout.ts';
import { renderUnsentText, type UnsentFormValues } from './unsent-text.ts';

export type DeviceCodePageModel = {
  token: string;
  /** Officer's phone number, partly masked; undefined when the directory contains none. */
  maskedPhone?: string | undefined;
  sent: boolean;
  /** Unsent form input from this device, which the page preserves in hidden fields. */
  values?: UnsentFormValues | undefined;
  /** Set to `list` when the link opens the list of bundled tickets instead of a single ticket. */
  opens?: 'list' | undefined;
  errors: readonly FormError[];
};

const texts = officerPageTexts.device;

const renderHiddenValues = ({ values = {}, opens }: DeviceCodePageModel): Html[] =>
  Object.entries({ ...values, ...(opens && { opens }) }).map(([name, value = '']) =>
    renderHiddenField(name, value),
  );

type WithPhone = DeviceCodePageModel & { maskedPhone: string };

const enterCode = (
  model: WithPhone,
): Html => html`<form action="${getOfficerLinkPath(model.token)}/device" method="post" novalidate>${renderHiddenField('action', 'confirm')}${renderHiddenValues(model)}
${renderTextField({
  name: 'code',
  label: texts.label,
  hint: texts.hint,
  error: findFormError(model.errors, 'code'),
  autocomplete: 'one-time-code',
  inputmode: 'numeric',
  width: 'digits',
})}
<button class="button">${texts.confirm}</button></form>`;

const sendCode = (
  model: WithPhone,
): Html => html`<form action="${getOfficerLinkPath(model.token)}/device" method="post">${renderHiddenField('action', 'send')}${renderHiddenValues(model)}
<button class="button${model.sent ? ' quiet' : ''}">${model.sent ? texts.sendAgain : texts.send} ${keepTogether(model.maskedPhone)}</button></form>`;

const renderCodeSteps = ({ maskedPhone, ...model }: DeviceCodePageModel): Html =>
  maskedPhone
    ? html`${model.sent && html`<p class="note leaf" role="status">${texts.sent(keepTogether(maskedPhone))}</p>`}
<div class="actions">${model.sent && enterCode({ ...model, maskedPhone })}${sendCode({ ...model, maskedPhone })}</div>`
    : html`<p class="note amber">${texts.noPhone}</p>
<p><a class="button" href="tel:${hotlinePlaceholders.dial}">${renderIcon('phone')}${officerPageTexts.call}</a></p>`;

/**
 * Renders the page shown when an officer link is opened on a second device. It asks for a confirmation code, because each
 * link is bound to one device.
 */
export function renderDeviceCodePage(model: DeviceCodePageModel): string {
  return renderOfficerLayout({
    title: (model.errors.length > 0 ? officerPageTexts.errorPrefix : '') + texts.title,
    main: html`${renderErrorSummary(texts.errorTitle, model.errors)}
<h1>${texts.title}</h1>
<p>${texts.why}</p>
${renderCodeSteps(model)}
${renderUnsentText(model.values ?? {})}`,
  });
}

import { citizenPageTexts, reportStepTexts } from '../../../../../i18n/portal.ts';
import {
  renderCheckbox,
  renderRadioGroup,
  renderTextField,
} from '../../../../design/view/components/field.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { renderKnownPublications } from '../notes/known-publications.ts';
import type { ReportPageModel } from '../report-page-model.ts';
import { renderStepForm, toStepFieldProps } from './step-form.ts';

/** Returns the value of the checkbox for anonymous reports, which is checked by default for reports of violations. */
const anonymity = ({ values, service }: ReportPageModel): string =>
  values['anonymous'] ?? (service?.isAnonymousAtFirst ? 'on' : '');

/** Renders in one line who can read what, with details on demand. */
const renderPrivacyNote = ({ lang }: ReportPageModel): Html => {
  const { privacyTitle, privacy } = citizenPageTexts[lang].report;
  return html`
<details class="fold"><summary>${renderIcon('lock')}<span><b>${privacyTitle}</b>${reportStepTexts[lang].sender.sealed}</span></summary>
<ul class="inside points">${privacy.map((line) => html`<li>${line}</li>`)}</ul></details>`;
};

/** Renders the choice of the notification channel, and the option to receive ticket code and PIN as a message. */
const choiceOfChannel = (model: ReportPageModel): Html => {
  const { notifyBy, receipt, otherLanguage } = reportStepTexts[model.lang].sender;
  const zalo = { code: 'zalo', name: notifyBy.zalo, hint: notifyBy.zaloHint };
  return html`
${renderRadioGroup({
  ...toStepFieldProps(model, 'notifyBy'),
  label: notifyBy.label,
  value: model.values['notifyBy'] || (model.hasZalo ? 'zalo' : 'sms'),
  choices: [
    ...(model.hasZalo ? [zalo] : []),
    { code: 'sms', name: notifyBy.sms, hint: notifyBy.smsHint },
    { code: 'email', name: notifyBy.email },
    { code: 'none', name: notifyBy.none, hint: notifyBy.noneHint },
  ],
})}
${renderCheckbox({ ...receipt, name: 'receiptSms', checked: Boolean(model.values['receiptSms']) })}${otherLanguage && html`<p class="hint">${otherLanguage}</p>`}`;
};

const renderContactFields = (model: ReportPageModel): Html => {
  const { report } = citizenPageTexts[model.lang];
  const { sender: texts } = reportStepTexts[model.lang];
  return html`
<fieldset class="stack" aria-describedby="reach-hint"><legend class="big">${texts.reach}</legend>
<p class="hint" id="reach-hint">${model.service?.needsContact ? texts.contactHint : texts.reachHint}</p>
${renderTextField({
  ...toStepFieldProps(model, 'phone'),
  label: report.phone.label,
  aside: report.optional,
  type: 'tel',
  autocomplete: 'tel',
  width: 'medium',
})}
${renderTextField({
  ...toStepFieldProps(model, 'email'),
  label: report.email.label,
  aside: report.optional,
  type: 'email',
  autocomplete: 'email',
  width: 'medium',
})}
${choiceOfChannel(model)}
</fieldset>`;
};

const renderBusinessFields = (model: ReportPageModel): Html => {
  const { report } = citizenPageTexts[model.lang];
  const { business, no } = reportStepTexts[model.lang].sender;
  return html`
<p class="hint">${business.unlessAnonymous(no)}</p>
<div class="unless-anonymous">${renderTextField({
    ...toStepFieldProps(model, 'businessName'),
    label: business.name,
    autocomplete: 'organization',
  })}
${renderTextField({
  ...toStepFieldProps(model, 'taxNumber'),
  label: business.taxNumber,
  aside: report.optional,
  hint: business.taxNumberHint,
  inputmode: 'numeric',
  width: 'medium',
})}</div>`;
};

const renderKind = (model: ReportPageModel): Html => {
  const { kind } = citizenPageTexts[model.lang].report;
  return renderRadioGroup({
    ...toStepFieldProps(model, 'kind'),
    label: kind.label,
    value: model.values['kind'] || 'person',
    choices: [
      { code: 'person', name: kind.person },
      { code: 'business', name: kind.business, more: renderBusinessFields(model) },
    ],
  });
};

const renderNameField = (model: ReportPageModel): Html =>
  renderTextField({
    ...toStepFieldProps(model, 'name'),
    label: citizenPageTexts[model.lang].report.name.label,
    autocomplete: 'name',
    width: 'medium',
  });

/** Renders the step of the report form for the sender's optional personal data, with an explanation of who can read it. */
export function renderSenderStep(model: ReportPageModel): Html {
  const { report } = citizenPageTexts[model.lang];
  const { sender: texts } = reportStepTexts[model.lang];
  return renderStepForm(
    model,
    html`<h1>${texts.title}</h1>
${renderKnownPublications(model)}${renderPrivacyNote(model)}
${renderKind(model)}
${renderRadioGroup({
  ...toStepFieldProps(model, 'anonymous'),
  label: texts.anonymous,
  value: anonymity(model),
  choices: [
    { code: 'on', name: texts.no, hint: report.anonymous.hint },
    { code: '', name: texts.yes, more: renderNameField(model) },
  ],
})}
${renderContactFields(model)}`,
  );
}

import { getServiceTexts } from '../../../../../core/directory/model/services/service.ts';
import { otherSubject } from '../../../../../core/intake/report/report-form-fields.ts';
import {
  citizenPageTexts,
  reportProposalTexts,
  reportStepTexts,
} from '../../../../../i18n/portal.ts';
import { renderRadioGroup, renderTextField } from '../../../../design/view/components/field.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html, renderAttributes } from '../../../../design/view/html.ts';
import { keepTogether } from '../../../../design/view/page-formats.ts';
import { renderAccusedQuestion } from '../fields/accused-field.ts';
import { renderKnownPublications } from '../notes/known-publications.ts';
import type { ReportPageModel } from '../report-page-model.ts';
import type { ShownProposals } from '../shown-proposals.ts';
import { toRadioChoice } from './place-step.ts';
import { renderStepForm, stepFormId, toStepFieldProps } from './step-form.ts';

/** Maximum characters of the citizen's text shown without a click. */
const maxOpenCharacters = 400;

type Model = ReportPageModel & { proposals: ShownProposals };

/** Renders the citizen's text, in which the words that led to a proposal are marked. */
const renderText = ({ lang, values, proposals }: Model): Html => {
  const { written, edit } = reportProposalTexts[lang];
  const isOpen = (values['text'] ?? '').length <= maxOpenCharacters;
  return html`
<details class="fold"${renderAttributes({ open: isOpen })}><summary><b>${written}</b></summary>
<div class="inside"><blockquote class="said">${proposals.pieces.map(({ text, isMarked }) =>
    isMarked ? html`<mark>${text}</mark>` : text,
  )}</blockquote>
${proposals.explanations.map((line) => html`<p>${line}</p>`)}<p><button class="change" form="${stepFormId}" name="to" value="back">${edit}</button></p></div></details>`;
};

const renderSubject = (model: Model): Html => {
  const { lang, proposals, services, values } = model;
  const { subject: texts, because } = reportProposalTexts[lang];
  const { topics } = proposals;
  if (topics.length === 0) {
    return renderRadioGroup({
      ...toStepFieldProps(model, 'service'),
      label: citizenPageTexts[lang].report.chooseTitle,
      hint: texts.none,
      choices: services.map((row) => ({ code: row.code, name: getServiceTexts(lang, row).short })),
    });
  }
  return renderRadioGroup({
    ...toStepFieldProps(model, 'subject'),
    value: values['subject'] ?? '',
    label: texts.label,
    hint: because(proposals.because.topic),
    choices: [...topics, { code: otherSubject, name: texts.other }],
  });
};

const renderPlace = (model: Model): Html => {
  const { lang, proposals, values } = model;
  const { place: texts, because } = reportProposalTexts[lang];
  const { label, hint, addressLabel, addressHint } = reportStepTexts[lang].place;
  const { communes } = proposals;
  const query = renderTextField({
    ...toStepFieldProps(model, 'areaQuery'),
    label,
    hint,
    width: 'medium',
  });
  const address = renderTextField({
    ...toStepFieldProps(model, 'place'),
    label: addressLabel,
    hint: addressHint,
  });
  if (communes.length === 0) {
    return html`<fieldset class="stack"><legend class="big">${texts.label}</legend>
<div class="find">${query}</div>${address}</fieldset>`;
  }
  const words = proposals.because.area;
  const hints = [proposals.isAmbiguous && texts.which, words.length > 0 && because(words)];
  return html`<div class="stack">${renderRadioGroup({
    name: 'areaCode',
    label: texts.label,
    hint: hints.filter((hint) => hint !== false).join(' ') || undefined,
    value: values['areaCode'] || (proposals.isAmbiguous ? undefined : ''),
    choices: [
      ...communes.map((choice) => toRadioChoice(choice, lang)),
      { code: '', name: texts.other, more: html`<div class="find">${query}</div>` },
    ],
  })}${address}</div>`;
};

const renderUrgency = ({ lang, proposals }: Model): HtmlPiece => {
  const { urgency: texts, because } = reportProposalTexts[lang];
  return (
    proposals.isUrgent &&
    html`<div class="note alarm"><h2 class="titled">${renderIcon('warning')}${texts.title}</h2>
<p>${because(proposals.because.urgency)} ${texts.change}</p></div>`
  );
};

const renderPhone = (model: Model): HtmlPiece => {
  const { lang, proposals, values } = model;
  const { phone: texts } = reportProposalTexts[lang];
  const { phone } = proposals;
  return (
    phone !== undefined &&
    renderRadioGroup({
      name: 'phoneInText',
      label: texts.label(keepTogether(phone)),
      hint: texts.hint,
      value: values['phoneInText'] ?? '',
      choices: [
        { code: 'contact', name: texts.contact, hint: texts.contactHint },
        { code: 'remove', name: texts.remove },
        { code: 'keep', name: texts.keep },
      ],
    })
  );
};

const renderAccused = (model: Model): HtmlPiece => {
  const { lang, proposals } = model;
  const { complaint } = proposals.because;
  return (
    proposals.asksForAccusedUnit &&
    html`<div class="stack">${renderAccusedQuestion(model)}${
      complaint.length > 0 &&
      html`<p class="hint">${reportProposalTexts[lang].because(complaint)}</p>`
    }</div>`
  );
};

/**
 * Renders the step that shows what the citizen's text proposes: topic, place, urgency, phone number and accused office. Each
 * proposal quotes the words that led to it and can be changed.
 */
export function renderProposalsStep(model: ReportPageModel): Html {
  const { lang, proposals } = model;
  const { title, lead } = reportProposalTexts[lang];
  if (!proposals) throw new Error('The proposals page has no proposals');
  const page = { ...model, proposals };
  return renderStepForm(
    model,
    html`<h1>${title}</h1>
<p class="soft">${lead}</p>
${renderText(page)}${renderUrgency(page)}${renderKnownPublications(model)}
${renderSubject(page)}
${renderPlace(page)}
${renderPhone(page)}${renderAccused(page)}`,
  );
}

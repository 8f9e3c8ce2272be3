import { pageControlFields } from '../../../../../core/intake/report/report-form-fields.ts';
import {
  getStepOfField,
  type ReportFormStep,
} from '../../../../../core/intake/report/report-steps.ts';
import { citizenPageTexts, reportStepTexts } from '../../../../../i18n/portal.ts';
import { findFormError, renderHiddenField } from '../../../../design/view/components/field.ts';
import { renderIcon } from '../../../../design/view/components/icon.ts';
import { type Html, type HtmlPiece, html } from '../../../../design/view/html.ts';
import { toPortalPath } from '../../frame/portal-page.ts';
import { toLengthLimit } from '../fields/length-limit.ts';
import type { ReportPageModel } from '../report-page-model.ts';

/** HTML ID of the form in every step of the report. Buttons outside the form refer to this ID. */
export const stepFormId = 'buoc';

/** Returns the name, current value, error and maximum length of a field in the report form. */
export function toStepFieldProps({ lang, values, errors }: ReportPageModel, name: string) {
  return {
    name,
    value: values[name] ?? '',
    error: findFormError(errors, name),
    length: toLengthLimit(lang, name),
  };
}

const width = 96;

/**
 * Renders the number of the page in the report form as text, such as "Bước 3 / 6", and as a bar. The text omits the total as
 * long as the sender's answers can change it.
 */
export function renderProgress({
  lang,
  progress,
}: Pick<ReportPageModel, 'lang' | 'progress'>): HtmlPiece {
  if (!progress) return undefined;
  const { number, total, isFinal } = progress;
  return html`
<p class="progress"><svg viewBox="0 0 ${width} 8" aria-hidden="true" focusable="false"><rect class="track" width="${width}" height="8" rx="4"/><rect class="done" width="${(width / total) * number}" height="8" rx="4"/></svg>${citizenPageTexts[lang].report.step(number, isFinal ? total : undefined)}</p>`;
}

/**
 * Technical form fields that each step of the report form renders itself. They are not carried over as hidden fields from
 * other steps.
 */
const technicalFields: ReadonlySet<string> = new Set([...pageControlFields, 'key', 'lang']);

/** Fields of other steps that the page with the proposals contains. */
const isFieldOfProposals = (name: string, { proposals }: ReportPageModel): boolean => {
  const step = getStepOfField(name);
  if (name === 'service') return proposals?.topics.length === 0;
  return step === 'place' || step === 'proposals';
};

const isFieldOfStep = (name: string, model: ReportPageModel): boolean => {
  const { step, values, accused } = model;
  if (step === 'check') return name === 'notDenunciation';
  if (name === 'accused' || name === 'accusedQuery') return accused !== undefined;
  if (step === 'proposals') return isFieldOfProposals(name, model);
  // answers to other topics stay, in case the user returns to them
  return (
    getStepOfField(name) === step && (step !== 'details' || name.split('.')[1] === values['topic'])
  );
};

/**
 * Renders the input of the other steps of the report form as hidden fields, so that each request contains the whole report.
 */
const renderHiddenInput = (model: ReportPageModel): Html[] =>
  Object.entries(model.values).flatMap(([name, value]) =>
    value === undefined || technicalFields.has(name) || isFieldOfStep(name, model)
      ? []
      : [renderHiddenField(name, value)],
  );

/**
 * Returns the path to which the report form is submitted. Emergencies have their own path, which stays available during
 * overload.
 */
export function getStepFormPath({ isUrgent }: Pick<ReportPageModel, 'isUrgent'>): string {
  return isUrgent ? '/bao-cao/khan-cap' : '/bao-cao';
}

/** Renders the form of a report step with its content and a continue button. */
export function renderStepForm(model: ReportPageModel, inside: HtmlPiece, send?: string): Html {
  const { lang, key, step } = model;
  return html`<form class="questions" id="${stepFormId}" action="${toPortalPath(lang, getStepFormPath(model))}" method="post" novalidate>
${renderHiddenField('step', step)}${renderHiddenField('key', key)}${renderHiddenInput(model)}
${inside}
<div class="send"><button class="button" name="to" value="next">${send ?? reportStepTexts[lang].next}</button></div>
</form>`;
}

export function renderBackButton(word: string): Html {
  return html`<p><button class="back" form="${stepFormId}" name="to" value="back">${renderIcon('back')}${word}</button></p>`;
}

/** Renders a button that leads to another step of the report form, labeled "Thay đổi" (change). */
export function renderChangeButton(to: ReportFormStep, word: string, what: string): Html {
  return html`<button class="change" form="${stepFormId}" name="to" value="${to}">${word}<span class="unseen"> ${what}</span></button>`;
}

import {
  lastStepNumber,
  type ReportStep,
  stepNumberOf,
  stepOfField,
} from '../../../../core/intake/report-steps.ts';
import { pageTexts } from '../../../../core/messages/wording/pages.ts';
import { reportStepTexts } from '../../../../core/messages/wording/pages-steps.ts';
import { errorFor, hidden } from '../../../design/view/field.ts';
import { type Html, html, type Piece } from '../../../design/view/html.ts';
import { icon } from '../../../design/view/icon.ts';
import { pathIn } from '../portal-page.ts';
import type { ReportPageModel } from './report-page-model.ts';

/** The form of every step; buttons outside of it belong to it by this. */
export const stepForm = 'buoc';

/** A field's name, what was typed into it, and what was wrong with that. */
export const asTyped = ({ values, errors }: ReportPageModel, name: string) => ({
  name,
  value: values[name] ?? '',
  error: errorFor(errors, name),
});

const width = 96;

/** "Bước 3 / 6", and a bar beside it. */
export const progress = ({ lang, step }: Pick<ReportPageModel, 'lang' | 'step'>): Html => {
  const done = stepNumberOf(step);
  return html`
<p class="progress"><svg viewBox="0 0 ${width} 8" aria-hidden="true" focusable="false"><rect class="track" width="${width}" height="8" rx="4"/><rect class="done" width="${(width / lastStepNumber) * done}" height="8" rx="4"/></svg>${pageTexts(lang).report.step(done, lastStepNumber)}</p>`;
};

/** What the door reads of the form itself, and asks anew on each page. */
const ofThePage: ReadonlySet<string> = new Set(['step', 'to', 'key', 'lang', 'asked', 'district']);

const isAskedHere = (name: string, { step, values }: ReportPageModel): boolean => {
  if (step === 'check') return name === 'notDenunciation';
  // what another topic asked stays, for whoever goes back to it
  return (
    stepOfField(name) === step && (step !== 'details' || name.split('.')[1] === values['topic'])
  );
};

/** What was typed on other pages travels along. */
const carried = (model: ReportPageModel): Html[] =>
  Object.entries(model.values).flatMap(([name, value]) =>
    value === undefined || ofThePage.has(name) || isAskedHere(name, model)
      ? []
      : [hidden(name, value)],
  );

/** Where the form is sent: what may cost a life has a way of its own, which the stage never closes for all others. */
export const stepPath = ({ isUrgent }: Pick<ReportPageModel, 'isUrgent'>): string =>
  isUrgent ? '/bao-cao/khan-cap' : '/bao-cao';

/** One question, and the button that goes on. */
export const stepQuestion = (model: ReportPageModel, inside: Piece, send?: string): Html => {
  const { lang, key, step } = model;
  return html`<form class="questions" id="${stepForm}" action="${pathIn(lang, stepPath(model))}" method="post" novalidate>
${hidden('step', step)}${hidden('key', key)}${carried(model)}
${inside}
<div class="send"><button class="button" name="to" value="next">${send ?? reportStepTexts(lang).next}</button></div>
</form>`;
};

export const backButton = (word: string): Html =>
  html`<p><button class="back" form="${stepForm}" name="to" value="back">${icon('back')}${word}</button></p>`;

/** A step that another page leads to: "Thay đổi". */
export const changeButton = (to: ReportStep, word: string, what: string): Html =>
  html`<button class="change" form="${stepForm}" name="to" value="${to}">${word}<span class="unseen"> ${what}</span></button>`;

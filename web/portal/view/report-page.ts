import { getServiceTexts } from '../../../core/directory/service.ts';
import { pageTexts } from '../../../core/messages/wording/pages.ts';
import { reportStepTexts } from '../../../core/messages/wording/pages-steps.ts';
import { errorSummary } from '../../design/view/error-summary.ts';
import { type Html, html } from '../../design/view/html.ts';
import { icon } from '../../design/view/icon.ts';
import { entryLinks } from './doors.ts';
import { emergencyNote } from './emergency-note.ts';
import type { Here } from './portal-page.ts';
import { pathIn, portalPage } from './portal-page.ts';
import { checkStep } from './report/check-step.ts';
import { draftNote, draftOffer } from './report/draft-note.ts';
import { detailsStep, serviceStep, textStep, topicStep } from './report/matter-steps.ts';
import { placeStep } from './report/place-step.ts';
import type { ReportPageModel } from './report/report-page-model.ts';
import { senderStep } from './report/sender-step.ts';
import { backButton, progress, stepForm, stepPath } from './report/step-form.ts';
import { reportGuidance } from './report-guidance.ts';

export type { ReportPageModel } from './report/report-page-model.ts';

const backLink = (href: string, word: string): Html =>
  html`<p><a class="back" href="${href}">${icon('back')}${word}</a></p>`;

/** Returns the query parameters of the link by which the user came: the poster's place and source. */
const fromLink = ({ areaCode, nguon }: ReportPageModel['values']): Record<string, string> => ({
  ...(areaCode && { noi: areaCode }),
  ...(nguon && { nguon }),
});

const choose = (model: ReportPageModel): Html => {
  const { lang, services, values, errors } = model;
  const { back, report } = pageTexts(lang);
  return html`
${backLink(pathIn(lang, '/'), back)}
${errorSummary(report.errorTitle, errors)}
${draftOffer(lang, stepPath(model))}${progress({ lang, step: 'service' })}
<h1>${report.chooseTitle}</h1>
<p class="lead">${report.chooseLead}</p>
${entryLinks(lang, services, fromLink(values))}`;
};

const steps = {
  service: serviceStep,
  topic: topicStep,
  details: detailsStep,
  place: placeStep,
  text: textStep,
  sender: senderStep,
  check: checkStep,
};

const fill = (model: ReportPageModel): Html => {
  const { lang, service, isFirst, guidance, errors } = model;
  const { back, report } = pageTexts(lang);
  return html`
${isFirst ? backLink(pathIn(lang, '/bao-cao'), back) : backButton(back)}
${errorSummary(report.errorTitle, errors)}${guidance && reportGuidance(guidance, lang)}${model.isEmergency && emergencyNote(lang, model.values['text'])}
${isFirst && draftOffer(lang, stepPath(model))}${progress(model)}
${service && html`<p class="soft">${getServiceTexts(lang, service).short}</p>`}
${steps[model.step](model)}${!isFirst && draftNote(lang)}`;
};

const titleOf = ({ lang, step, service }: ReportPageModel): string => {
  const { topicTitle, detailsTitle, place, sender, check } = reportStepTexts(lang);
  const { chooseTitle, text } = pageTexts(lang).report;
  switch (step) {
    case 'service':
      return chooseTitle;
    case 'topic':
      return topicTitle;
    case 'details':
      return detailsTitle;
    case 'place':
      return place.title;
    case 'text':
      return service ? getServiceTexts(lang, service).asks : text.label;
    case 'sender':
      return sender.title;
    case 'check':
      return check.title;
  }
};

/** Returns the page's address; undefined from the second step on, where the page depends on submitted input. */
const hereOf = (model: ReportPageModel): Here | undefined => {
  const { isFirst, service, values } = model;
  if (!isFirst) return undefined;
  const { topic } = values;
  const query = {
    ...(service && { 'dich-vu': service.code }),
    ...(topic && { 'chu-de': topic }),
    ...fromLink(values),
  };
  return { path: stepPath(model), query };
};

/** Renders one step of the report: one question per page, and a summary at the end. */
export const reportPage = (model: ReportPageModel): string => {
  const { lang, errors, guidance, service, isFirst } = model;
  const here = hereOf(model);
  const isChoosing = isFirst && !service;
  const prefix = errors.length > 0 ? pageTexts(lang).report.errorPrefix : '';
  return portalPage({
    lang,
    title: guidance?.title ?? prefix + titleOf(model),
    here,
    ...(!isChoosing && { form: { id: stepForm, path: stepPath(model), isAsking: true } }),
    isHealth: service?.isHealth === true,
    isListed: here !== undefined,
    main: isChoosing ? choose(model) : fill(model),
  });
};

import { getServiceTexts } from '../../../../core/directory/model/services/service.ts';
import {
  citizenPageTexts,
  denunciationPageTexts,
  reportProposalTexts,
  reportStepTexts,
} from '../../../../i18n/portal.ts';
import { renderErrorSummary } from '../../../design/view/components/error-summary.ts';
import { renderIcon } from '../../../design/view/components/icon.ts';
import { type Html, html } from '../../../design/view/html.ts';
import type { LocalizedPageAddress } from '../frame/portal-page.ts';
import { renderPortalPage, toPortalPath } from '../frame/portal-page.ts';
import { renderServiceTiles } from '../service-tiles.ts';
import { renderDenunciationQuestion } from './denunciation-page.ts';
import { renderDraftNote, renderDraftOffer } from './fields/draft-note.ts';
import { renderDangerAdvice, renderEmergencyNote } from './notes/emergency-note.ts';
import { renderReportRejection } from './notes/report-rejection.ts';
import type { ReportPageModel } from './report-page-model.ts';
import { renderPlaceStep } from './steps/place-step.ts';
import { renderProposalsStep } from './steps/proposals-step.ts';
import { renderSenderStep } from './steps/sender-step.ts';
import {
  getStepFormPath,
  renderBackButton,
  renderProgress,
  stepFormId,
} from './steps/step-form.ts';
import {
  renderDetailsStep,
  renderGroupStep,
  renderServiceStep,
  renderTextStep,
  renderTopicStep,
} from './steps/subject-steps.ts';
import { renderReportSummaryStep } from './steps/summary-step.ts';

export type { ReportPageModel } from './report-page-model.ts';

const backLink = (href: string, word: string): Html =>
  html`<p><a class="back" href="${href}">${renderIcon('back')}${word}</a></p>`;

/** Returns the query parameters of the link by which the citizen opened the form: area code and source, such as a poster. */
const getLinkParameters = ({
  areaCode,
  nguon,
}: ReportPageModel['values']): Record<string, string> => ({
  ...(areaCode && { noi: areaCode }),
  ...(nguon && { nguon }),
});

const renderServiceChoice = (model: ReportPageModel): Html => {
  const { lang, services, values, errors } = model;
  const { back, report } = citizenPageTexts[lang];
  return html`
${backLink(toPortalPath(lang, '/'), back)}
${renderErrorSummary(report.stepErrorTitle, errors)}
${renderDraftOffer(lang, getStepFormPath(model))}${renderProgress(model)}
<h1>${report.chooseTitle}</h1>
<p class="lead">${report.chooseLead}</p>
${renderServiceTiles(lang, services, getLinkParameters(values))}`;
};

const steps = {
  service: renderServiceStep,
  group: renderGroupStep,
  topic: renderTopicStep,
  details: renderDetailsStep,
  place: renderPlaceStep,
  text: renderTextStep,
  proposals: renderProposalsStep,
  sender: renderSenderStep,
  check: renderReportSummaryStep,
};

/** Renders the back link to the page before the form or to the previous step. */
const renderBack = ({ lang, isFirst, step, values }: ReportPageModel): Html => {
  const { back } = citizenPageTexts[lang];
  if (isFirst) return backLink(toPortalPath(lang, '/bao-cao'), back);
  const isStart = step === 'text' && values['start'] !== undefined && !values['return'];
  return isStart ? backLink(toPortalPath(lang, '/'), back) : renderBackButton(back);
};

const renderCurrentStep = (model: ReportPageModel): Html => {
  const { lang, service, isFirst, guidance, errors, isSending, denunciation } = model;
  const { report } = citizenPageTexts[lang];
  if (denunciation) {
    return html`${model.isEmergency && renderEmergencyNote(lang, model.values['text'], model.dangerAdvice)}${renderDenunciationQuestion(model, denunciation.office)}`;
  }
  return html`
${renderBack(model)}
${renderErrorSummary(isSending ? report.errorTitle : report.stepErrorTitle, errors)}${guidance && renderReportRejection(guidance)}${model.isEmergency ? renderEmergencyNote(lang, model.values['text'], model.dangerAdvice) : renderDangerAdvice(model)}
${isFirst && renderDraftOffer(lang, getStepFormPath(model))}${renderProgress(model)}
${service && model.step !== 'proposals' && html`<p class="soft">${getServiceTexts(lang, service).short}</p>`}
${steps[model.step](model)}${!isFirst && renderDraftNote(lang)}`;
};

const titleOf = ({ lang, step, service, denunciation, isFirst }: ReportPageModel): string => {
  const { groupTitle, topicTitle, detailsTitle, place, sender, check } = reportStepTexts[lang];
  const { chooseTitle, text } = citizenPageTexts[lang].report;
  if (denunciation) return denunciationPageTexts[lang].asked.title;
  if (isFirst && !service) return chooseTitle;
  switch (step) {
    case 'service':
      return chooseTitle;
    case 'group':
      return groupTitle;
    case 'topic':
      return topicTitle;
    case 'details':
      return detailsTitle;
    case 'place':
      return place.title;
    case 'text':
      return service ? getServiceTexts(lang, service).asks : text.label;
    case 'proposals':
      return reportProposalTexts[lang].title;
    case 'sender':
      return sender.title;
    case 'check':
      return check.title;
  }
};

/**
 * Returns path and query of the first page of the report form for the language links; undefined for later steps, which
 * depend on submitted input.
 */
const hereOf = (model: ReportPageModel): LocalizedPageAddress | undefined => {
  const { isFirst, service, values } = model;
  if (!isFirst) return undefined;
  const { topic } = values;
  const query = {
    ...(service && { 'dich-vu': service.code }),
    ...(topic && { 'chu-de': topic }),
    ...getLinkParameters(values),
  };
  return { path: getStepFormPath(model), query };
};

/** Renders one step of the report form: one question per page, and a summary at the end. */
export function renderReportPage(model: ReportPageModel): string {
  const { lang, errors, guidance, service, isFirst } = model;
  const here = hereOf(model);
  const isChoosing = isFirst && !service;
  const prefix = errors.length > 0 ? citizenPageTexts[lang].report.errorPrefix : '';
  return renderPortalPage({
    lang,
    title: guidance?.title ?? prefix + titleOf(model),
    here,
    ...(!isChoosing && { form: { id: stepFormId, path: getStepFormPath(model), isAsking: true } }),
    isHealth: service?.isHealth === true,
    isListed: here !== undefined,
    main: isChoosing ? renderServiceChoice(model) : renderCurrentStep(model),
  });
}

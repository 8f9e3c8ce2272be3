import { getServiceTexts } from '../../../../../core/directory/model/services/service.ts';
import { getTopicName } from '../../../../../core/directory/model/services/topic.ts';
import type { TopicChoice } from '../../../../../core/directory/read/topic-choices.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { citizenPageTexts, reportStepTexts } from '../../../../../i18n/portal.ts';
import { renderRadioGroup, renderTextArea } from '../../../../design/view/components/field.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { renderAccusedQuestion } from '../fields/accused-field.ts';
import { renderDictationButton } from '../fields/dictation-button.ts';
import { renderPhotoPicker } from '../fields/photo-picker.ts';
import { renderTopicQuestions } from '../fields/topic-questions.ts';
import { renderKnownPublications } from '../notes/known-publications.ts';
import type { ReportPageModel } from '../report-page-model.ts';
import { renderStepForm, toStepFieldProps } from './step-form.ts';

/** Renders the step of the report form in which the citizen changes the service (kind of report). */
export function renderServiceStep(model: ReportPageModel): Html {
  const { lang, services } = model;
  return renderStepForm(
    model,
    renderRadioGroup({
      ...toStepFieldProps(model, 'service'),
      label: citizenPageTexts[lang].report.chooseTitle,
      isHeading: true,
      choices: services.map((row) => ({ code: row.code, name: getServiceTexts(lang, row).short })),
    }),
  );
}

const toRadioChoice = (choice: TopicChoice, lang: Lang) =>
  choice.kind === 'group'
    ? { code: choice.group.code, ...getTopicName(lang, choice.group) }
    : { code: choice.topic.code, ...getTopicName(lang, choice.topic) };

const renderChoices = (model: ReportPageModel, field: 'group' | 'topic'): Html => {
  const { lang, choices = [] } = model;
  const { groupTitle, topicTitle, topicHint } = reportStepTexts[lang];
  return renderStepForm(
    model,
    renderRadioGroup({
      ...toStepFieldProps(model, field),
      label: field === 'group' ? groupTitle : topicTitle,
      hint: topicHint,
      isHeading: true,
      choices: [
        ...choices.map((choice) => toRadioChoice(choice, lang)),
        { code: '', name: citizenPageTexts[lang].report.unknown },
      ],
    }),
  );
};

/**
 * Renders the step of the report form in which the citizen selects a group of topics, or a topic without a group. "I don't
 * know" is a valid answer.
 */
export function renderGroupStep(model: ReportPageModel): Html {
  return renderChoices(model, 'group');
}

/** Renders the step of the report form in which the citizen selects a topic of the selected group. */
export function renderTopicStep(model: ReportPageModel): Html {
  return renderChoices(model, 'topic');
}

export function renderDetailsStep(model: ReportPageModel): Html {
  const { lang, topics, values, accused } = model;
  const { detailsTitle, detailsHint } = reportStepTexts[lang];
  const topic = topics.find(({ code }) => code === values['topic']);
  return renderStepForm(
    model,
    html`<h1>${detailsTitle}</h1>
<p class="hint">${detailsHint}</p>
<div class="stack">${topic && renderTopicQuestions(topic, model)}${accused && renderAccusedQuestion(model)}</div>`,
  );
}

/** Renders the step of the report form for the free text, with the question whether the report complains about an office. */
export function renderTextStep(model: ReportPageModel): Html {
  const { lang, service } = model;
  const { text } = citizenPageTexts[lang].report;
  const label = service ? getServiceTexts(lang, service).asks : text.label;
  return renderStepForm(
    model,
    html`${renderTextArea({ ...toStepFieldProps(model, 'text'), label, hint: text.hint, rows: 7, isHeading: true })}${renderDictationButton(lang)}${renderKnownPublications(model)}
${renderPhotoPicker(model)}<p class="soft" data-photos-later>${reportStepTexts[lang].textPhotos}</p>${renderAccusedQuestion(model)}`,
  );
}

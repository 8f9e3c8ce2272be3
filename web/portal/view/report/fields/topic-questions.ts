import type { TopicQuestion } from '../../../../../core/directory/model/services/topic-question.ts';
import { getTopicAnswerFieldName } from '../../../../../core/intake/report/report-form-fields.ts';
import type { Lang } from '../../../../../core/messages/lang.ts';
import { selectLocalizedText } from '../../../../../core/messages/localized-text.ts';
import { yesNoLabels } from '../../../../../i18n/citizens.ts';
import { citizenPageTexts } from '../../../../../i18n/portal.ts';
import {
  type FormError,
  findFormError,
  renderSelect,
  renderTextField,
} from '../../../../design/view/components/field.ts';
import { type Html, html } from '../../../../design/view/html.ts';
import { toLengthLimit } from './length-limit.ts';

export type TopicChoice = {
  code: string;
  name: string;
  nameInEnglish?: string | undefined;
  nameInKhmer?: string | undefined;
  questions: readonly TopicQuestion[];
};

const choicesOf = (question: TopicQuestion, lang: Lang) => {
  switch (question.kind) {
    case 'choice':
      return question.options.map(({ code, label }) => ({
        code,
        name: selectLocalizedText(lang, label).text,
      }));
    case 'yes-no':
      return (['yes', 'no'] as const).map((code) => ({ code, name: yesNoLabels[lang][code] }));
    case 'text':
    case 'number':
      return undefined;
  }
};

type Form = {
  lang: Lang;
  values: Readonly<Partial<Record<string, string>>>;
  errors: readonly FormError[];
};

const inLang = (lang: Lang, inside: Html): Html => html`<div lang="${lang}">${inside}</div>`;

const field = (question: TopicQuestion, topic: string, { lang, values, errors }: Form): Html => {
  const name = getTopicAnswerFieldName(topic, question.id);
  const { text: label, lang: spoken } = selectLocalizedText(lang, question.label);
  const common = {
    name,
    value: values[name] || undefined,
    error: findFormError(errors, name),
    label,
  };
  const choices = choicesOf(question, spoken);
  if (choices) {
    const { unknown } = citizenPageTexts[spoken].report;
    return inLang(spoken, renderSelect({ ...common, unknown, groups: [{ choices }] }));
  }
  return inLang(
    spoken,
    question.kind === 'number'
      ? renderTextField({ ...common, inputmode: 'numeric', width: 'medium' })
      : renderTextField({ ...common, length: toLengthLimit(spoken, 'answer') }),
  );
};

export function renderTopicQuestions(
  { code, questions }: TopicChoice,
  form: Form,
): Html | undefined {
  return questions.length === 0
    ? undefined
    : html`${questions.map((one) => field(one, code, form))}`;
}

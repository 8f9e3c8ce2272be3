import type {
  TopicQuestion,
  TopicQuestionAnswer,
  TopicQuestionAnswers,
} from '../../directory/model/services/topic-question.ts';
import { validateTopicAnswers } from '../../intake/report/validation/validate-topic-answers.ts';
import type { FieldErrorCode } from '../../messages/texts/errors/field-error-text.ts';
import { isIntactUnicode, type ParsedOpen311Form } from './parse-form.ts';
import type { Open311Error } from './refusal.ts';

const maxCharacters = 500;

type AnswerResult = { answer: TopicQuestionAnswer } | { word: Open311Error['word'] };

const errorCodeByProblem: Partial<Record<FieldErrorCode, Open311Error['word']>> = {
  'number-wanted': 'number-wanted',
  'not-allowed': 'attribute-not-listed',
};

const booleanByText: Readonly<Record<string, boolean>> = { true: true, false: false };

const parseValue = (question: TopicQuestion, value: string): AnswerResult => {
  switch (question.kind) {
    case 'number':
      return /^-?\d{1,15}(\.\d{1,9})?$/.test(value)
        ? { answer: Number(value) }
        : { word: 'number-wanted' };
    case 'yes-no': {
      const answer = booleanByText[value.toLowerCase()];
      return answer === undefined ? { word: 'attribute-not-listed' } : { answer };
    }
    default:
      if (!isIntactUnicode(value)) return { word: 'text-broken' };
      return value.length > maxCharacters ? { word: 'value-too-long' } : { answer: value };
  }
};

/**
 * Parses the submitted values of one Open311 attribute. Several text values are joined; all other kinds of attributes allow
 * one value.
 */
const parseValues = (question: TopicQuestion, values: readonly string[]): AnswerResult => {
  const different = [...new Set(values)];
  if (question.kind === 'text') return parseValue(question, different.join('; '));
  const [only = '', ...others] = different;
  return others.length > 0 ? { word: 'attribute-one-only' } : parseValue(question, only);
};

/** Returns the answers to the attributes of a service, and all errors. Counts unknown attributes without rejecting them. */
export function parseAttributeAnswers(
  questions: readonly TopicQuestion[],
  { attributes }: Pick<ParsedOpen311Form, 'attributes'>,
): { answers: TopicQuestionAnswers; flaws: Open311Error[]; unknown: number } {
  const answers: TopicQuestionAnswers = {};
  const flaws: Open311Error[] = [];
  for (const question of questions) {
    const about = `attribute[${question.id}]`;
    const values = attributes.get(question.id);
    if (!values) {
      if (question.required) flaws.push({ word: 'attribute-missing', about });
      continue;
    }
    const one = parseValues(question, values);
    if ('word' in one) flaws.push({ word: one.word, about });
    else answers[question.id] = one.answer;
  }
  const problems = validateTopicAnswers(answers, questions).map(({ field, problem }) => ({
    word: errorCodeByProblem[problem] ?? ('not-accepted' as const),
    about: field.replace(/^answers\.(.*)$/, 'attribute[$1]'),
  }));
  const questionIds = new Set(questions.map(({ id }) => id));
  const unknown = [...attributes.keys()].filter((code) => !questionIds.has(code)).length;
  return { answers, flaws: [...flaws, ...problems], unknown };
}

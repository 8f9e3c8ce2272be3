import type { Answer, Answers, Question } from '../directory/question.ts';
import { checkAnswers } from '../intake/check-answers.ts';
import type { ProblemWord } from '../messages/wording/problems.ts';
import type { Flaw } from './refusal.ts';
import { isIntact, type SentForm } from './sent-form.ts';

const mostSigns = 500;

type Read = { answer: Answer } | { word: Flaw['word'] };

const words: Partial<Record<ProblemWord, Flaw['word']>> = {
  'number-wanted': 'number-wanted',
  'not-allowed': 'attribute-not-listed',
};

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false };

const readOne = (question: Question, value: string): Read => {
  switch (question.kind) {
    case 'number':
      return /^-?\d{1,15}(\.\d{1,9})?$/.test(value)
        ? { answer: Number(value) }
        : { word: 'number-wanted' };
    case 'yes-no': {
      const answer = booleans[value.toLowerCase()];
      return answer === undefined ? { word: 'attribute-not-listed' } : { answer };
    }
    default:
      if (!isIntact(value)) return { word: 'text-broken' };
      return value.length > mostSigns ? { word: 'value-too-long' } : { answer: value };
  }
};

/** Parses the values of one attribute of an Open311 form. Several text values are joined; other kinds accept only one. */
const read = (question: Question, values: readonly string[]): Read => {
  const different = [...new Set(values)];
  if (question.kind === 'text') return readOne(question, different.join('; '));
  const [only = '', ...others] = different;
  return others.length > 0 ? { word: 'attribute-one-only' } : readOne(question, only);
};

/** Returns the answers to the service's attributes, or all errors. Unknown attributes are only counted. */
export const readAnswers = (
  questions: readonly Question[],
  { attributes }: Pick<SentForm, 'attributes'>,
): { answers: Answers; flaws: Flaw[]; unknown: number } => {
  const answers: Answers = {};
  const flaws: Flaw[] = [];
  for (const question of questions) {
    const about = `attribute[${question.id}]`;
    const values = attributes.get(question.id);
    if (!values) {
      if (question.required) flaws.push({ word: 'attribute-missing', about });
      continue;
    }
    const one = read(question, values);
    if ('word' in one) flaws.push({ word: one.word, about });
    else answers[question.id] = one.answer;
  }
  const problems = checkAnswers(answers, questions).map(({ field, problem }) => ({
    word: words[problem] ?? ('not-accepted' as const),
    about: field.replace(/^answers\.(.*)$/, 'attribute[$1]'),
  }));
  const asked = new Set(questions.map(({ id }) => id));
  const unknown = [...attributes.keys()].filter((code) => !asked.has(code)).length;
  return { answers, flaws: [...flaws, ...problems], unknown };
};

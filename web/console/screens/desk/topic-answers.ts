import type * as z from 'zod';
import type { ServicesResponse } from '../../../../core/contract/public-answers.ts';
import { latinDigits } from '../../../../core/text/latin-digits.ts';

type Topics = z.infer<typeof ServicesResponse>['services'][number]['topics'];
export type PromptedQuestion = Topics[number]['questions'][number];

type TopicAnswers = { topic?: string | undefined; answers: Readonly<Record<string, string>> };

/** Named by its topic as well: choosing another one for a moment loses nothing that was typed. */
export const answerName = (topic: string | undefined, question: string): string =>
  `${topic ?? ''}.${question}`;

/** The one number in it; what has none or several is sent as it was typed, and told to be no number. */
const numberIn = (typed: string): string | number => {
  const [number, ...others] = latinDigits(typed).match(/\d+(?:[.,]\d+)?/g) ?? [];
  return number === undefined || others.length > 0 ? typed : Number(number.replace(',', '.'));
};

const answerIn = (typed: string, { kind }: PromptedQuestion): string | number | boolean => {
  switch (kind) {
    case 'number':
      return numberIn(typed);
    case 'yes-no':
      return typed === 'yes';
    case 'text':
    case 'choice':
      return typed;
  }
};

/** The answers to what the chosen topic asks, as the staff API takes them; nothing where nothing was answered. */
export const answersOf = (
  { topic, answers }: TopicAnswers,
  questions: readonly PromptedQuestion[],
) => {
  const given = questions.flatMap((question): [string, string | number | boolean][] => {
    const typed = answers[answerName(topic, question.id)]?.trim();
    return typed ? [[question.id, answerIn(typed, question)]] : [];
  });
  return given.length > 0 ? Object.fromEntries(given) : undefined;
};

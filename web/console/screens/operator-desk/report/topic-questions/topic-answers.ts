import type * as z from 'zod';
import type { ServicesResponse } from '../../../../../../core/contract/public/public-responses.ts';
import { toLatinDigits } from '../../../../../../core/text/latin-digits.ts';

type Topics = z.infer<typeof ServicesResponse>['services'][number]['topics'];
export type TopicQuestionView = Topics[number]['questions'][number];

type TopicAnswers = { topic?: string | undefined; answers: Readonly<Record<string, string>> };

/**
 * Returns the key under which the form stores an answer. The key contains the topic, so that the operator can switch topics
 * without losing answers.
 */
export function getTopicAnswerKey(topic: string | undefined, question: string): string {
  return `${topic ?? ''}.${question}`;
}

/**
 * Returns the number in an answer that contains exactly one. Returns any other text unchanged, so that the API rejects it.
 */
const numberIn = (typed: string): string | number => {
  const [number, ...others] = toLatinDigits(typed).match(/\d+(?:[.,]\d+)?/g) ?? [];
  return number === undefined || others.length > 0 ? typed : Number(number.replace(',', '.'));
};

const answerIn = (typed: string, { kind }: TopicQuestionView): string | number | boolean => {
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

/** Returns the answers to the topic's questions for the API request; undefined when no question was answered. */
export function toTopicAnswers(
  { topic, answers }: TopicAnswers,
  questions: readonly TopicQuestionView[],
) {
  const given = questions.flatMap((question): [string, string | number | boolean][] => {
    const typed = answers[getTopicAnswerKey(topic, question.id)]?.trim();
    return typed ? [[question.id, answerIn(typed, question)]] : [];
  });
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

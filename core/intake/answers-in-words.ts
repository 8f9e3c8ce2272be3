import type { Answer, Answers, Question } from '../directory/question.ts';
import type { Topic } from '../directory/topic.ts';
import type { Lang } from '../messages/lang.ts';
import { type Said, saidIn } from '../messages/said.ts';
import { yesNoLabels } from '../messages/wording/labels.ts';

/** A question and its answer as people read them, in the language that both are in. */
type AnsweredQuestion = { question: string; answer: string; lang: Lang };

const textIn = (lang: Lang, label: Said | undefined): string | undefined =>
  label && saidIn(lang, label).text;

const inWords = (answer: Answer, question: Question | undefined, lang: Lang): string => {
  if (typeof answer === 'boolean') return yesNoLabels[answer ? 'yes' : 'no'][lang];
  const options = question?.kind === 'choice' ? question.options : [];
  return textIn(lang, options.find(({ code }) => code === answer)?.label) ?? String(answer);
};

/** In the order of the questions; an answer whose question is gone stands under its id. */
export const answersInWords = (
  answers: Answers = {},
  topic: Topic | undefined,
  lang: Lang,
): AnsweredQuestion[] => {
  const questions = topic?.questions ?? [];
  const place = (id: string): number => {
    const at = questions.findIndex((question) => question.id === id);
    return at < 0 ? questions.length : at;
  };
  return Object.entries(answers)
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([id, answer]) => {
      const question = questions[place(id)];
      const { text, lang: spoken } = question ? saidIn(lang, question.label) : { text: id, lang };
      return { question: text, answer: inWords(answer, question, spoken), lang: spoken };
    });
};

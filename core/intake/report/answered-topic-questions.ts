import { yesNoLabels } from '../../../i18n/citizens.ts';
import type { Topic } from '../../directory/model/services/topic.ts';
import type {
  TopicQuestion,
  TopicQuestionAnswer,
  TopicQuestionAnswers,
} from '../../directory/model/services/topic-question.ts';
import type { Lang } from '../../messages/lang.ts';
import { type LocalizedText, selectLocalizedText } from '../../messages/localized-text.ts';

/** Topic's question and the sender's answer as text, both in the same language. */
type AnsweredQuestion = { question: string; answer: string; lang: Lang };

const textIn = (lang: Lang, label: LocalizedText | undefined): string | undefined =>
  label && selectLocalizedText(lang, label).text;

const formatAnswer = (
  answer: TopicQuestionAnswer,
  question: TopicQuestion | undefined,
  lang: Lang,
): string => {
  if (typeof answer === 'boolean') return yesNoLabels[lang][answer ? 'yes' : 'no'];
  const options = question?.kind === 'choice' ? question.options : [];
  return textIn(lang, options.find(({ code }) => code === answer)?.label) ?? String(answer);
};

/**
 * Returns the answers as text in the order of the topic's questions. If a question was removed from the topic, its id
 * replaces its text.
 */
export function toAnsweredTopicQuestions(
  answers: TopicQuestionAnswers = {},
  topic: Topic | undefined,
  lang: Lang,
): AnsweredQuestion[] {
  const questions = topic?.questions ?? [];
  const place = (id: string): number => {
    const at = questions.findIndex((question) => question.id === id);
    return at < 0 ? questions.length : at;
  };
  return Object.entries(answers)
    .toSorted(([a], [b]) => place(a) - place(b))
    .map(([id, answer]) => {
      const question = questions[place(id)];
      const { text, lang: spoken } = question
        ? selectLocalizedText(lang, question.label)
        : { text: id, lang };
      return { question: text, answer: formatAnswer(answer, question, spoken), lang: spoken };
    });
}

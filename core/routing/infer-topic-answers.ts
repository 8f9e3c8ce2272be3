import type { Topic } from '../directory/model/services/topic.ts';
import type { TopicQuestionAnswers } from '../directory/model/services/topic-question.ts';
import { foldDiacritics } from '../text/fold.ts';

/**
 * Folds a text into words with a space on both sides of each. Separates letters from digits, so that "QL53" contains "QL".
 * Punctuation stays a word of its own, so that no phrase reaches over it.
 */
const toSpacedWords = (text: string): string => {
  const words = foldDiacritics(text).match(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]/gu) ?? [];
  return ` ${words.join(' ')} `;
};

/**
 * Returns the answers to a topic's multiple-choice questions that follow from a text: the option of which the text contains a
 * keyword. Leaves out a question if the text fits several of its options.
 */
export function inferTopicAnswers(
  { questions }: Pick<Topic, 'questions'>,
  text: string,
): TopicQuestionAnswers {
  const words = toSpacedWords(text);
  return Object.fromEntries(
    questions.flatMap((question) => {
      if (question.kind !== 'choice') return [];
      const [option, ...others] = question.options.filter(({ keywords = [] }) =>
        keywords.some((keyword) => words.includes(toSpacedWords(keyword))),
      );
      return option && others.length === 0 ? [[question.id, option.code]] : [];
    }),
  );
}

import type { Topic } from '../directory/model/services/topic.ts';
import type { TopicQuestionAnswers } from '../directory/model/services/topic-question.ts';
import { lazy } from '../shared/lazy.ts';
import { createPhraseReader, indexPhrases, type PhraseReader } from '../text/phrases.ts';
import landmarks from './data/landmark-words.json' with { type: 'json' };

/** Words before a landmark, such as "near": a report about an alley near a national road is not about that road. */
const landmarkPhrases = lazy(() => indexPhrases(landmarks.before));
/** Maximum number of words between a landmark word and the landmark: "gần ngã ba quốc lộ" (near the junction of the road). */
const maxLandmarkDistance = 2;

const numberPattern = /^\d{1,3}[a-z]?$/;

/** Separates letters from digits, so that "QL53" and "QL.53" contain the word "QL". */
const separateNumbers = (text: string): string => text.replace(/(?<=\p{L})[.-]?(?=\p{N})/gu, ' ');

const mentions = (reader: PhraseReader, keyword: string): boolean => {
  const isNumbered = keyword.endsWith('#');
  const phrases = indexPhrases([keyword]);
  return reader.words.some((_, at) => {
    const phrase = reader.at(phrases, at);
    if (!phrase || reader.isAfter(landmarkPhrases(), at, maxLandmarkDistance)) return false;
    return !isNumbered || numberPattern.test(reader.words[at + phrase.length]?.bare ?? '');
  });
};

/**
 * Returns the answers to a topic's multiple-choice questions that follow from a text: the option of which the text contains a
 * keyword other than as a landmark. Leaves out a question if the text fits several of its options.
 */
export function inferTopicAnswers(
  { questions }: Pick<Topic, 'questions'>,
  text: string,
): TopicQuestionAnswers {
  const reader = createPhraseReader(separateNumbers(text));
  return Object.fromEntries(
    questions.flatMap((question) => {
      if (question.kind !== 'choice') return [];
      const [option, ...others] = question.options.filter(({ keywords = [] }) =>
        keywords.some((keyword) => mentions(reader, keyword)),
      );
      return option && others.length === 0 ? [[question.id, option.code]] : [];
    }),
  );
}

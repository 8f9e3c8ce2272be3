import type { Topic } from '../../../../core/directory/model/services/topic.ts';
import type {
  TopicQuestion,
  TopicQuestionAnswer,
  TopicQuestionAnswers,
} from '../../../../core/directory/model/services/topic-question.ts';
import { getTopicAnswerFieldName } from '../../../../core/intake/report/report-form-fields.ts';
import { toLatinDigits } from '../../../../core/text/latin-digits.ts';

/**
 * Extracts the only number from a text ("khoảng 20 người" becomes 20). Returns the text unchanged if it contains no number or
 * several.
 */
const parseNumberAnswer = (typed: string): TopicQuestionAnswer => {
  const [number, ...others] = toLatinDigits(typed).match(/\d+(?:[.,]\d+)?/g) ?? [];
  return number === undefined || others.length > 0 ? typed : Number(number.replace(',', '.'));
};

const parseAnswer = (typed: string, { kind }: TopicQuestion): TopicQuestionAnswer => {
  switch (kind) {
    case 'number':
      return parseNumberAnswer(typed);
    case 'yes-no':
      return typed === 'yes' || (typed === 'no' ? false : typed);
    case 'text':
    case 'choice':
      return typed;
  }
};

/** Returns the answers to the questions of the selected topic. Ignores answers to questions of other topics. */
export function parseFormAnswers(
  fields: Partial<Record<string, string>>,
  topic: Topic | undefined,
): TopicQuestionAnswers {
  return Object.fromEntries(
    (topic?.questions ?? []).flatMap((question) => {
      const typed = fields[getTopicAnswerFieldName(topic?.code ?? '', question.id)]?.trim();
      return typed ? [[question.id, parseAnswer(typed, question)]] : [];
    }),
  );
}

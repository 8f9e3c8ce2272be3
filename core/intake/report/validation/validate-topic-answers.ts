import type {
  TopicQuestion,
  TopicQuestionAnswer,
  TopicQuestionAnswers,
} from '../../../directory/model/services/topic-question.ts';
import type { FieldError } from '../../../messages/field-error.ts';
import type { FieldErrorCode } from '../../../messages/texts/errors/field-error-text.ts';

/** Maximum value of a numeric answer to a topic's question. */
const maxNumericAnswer = 1_000_000;
/** Minimum value, apart from 0, of a numeric answer to a topic's question. DynamoDB cannot store much smaller numbers. */
const minNumericAnswer = 0.001;

const isCount = (answer: TopicQuestionAnswer): boolean =>
  typeof answer === 'number' &&
  (answer === 0 || (answer >= minNumericAnswer && answer <= maxNumericAnswer));

const findAnswerProblem = (
  answer: TopicQuestionAnswer,
  question: TopicQuestion | undefined,
): FieldErrorCode | undefined => {
  switch (question?.kind) {
    case undefined:
      return 'question-unknown';
    case 'text':
      return typeof answer === 'string' ? undefined : 'text-wanted';
    case 'number':
      return isCount(answer) ? undefined : 'number-wanted';
    case 'yes-no':
      return typeof answer === 'boolean' ? undefined : 'yes-or-no-wanted';
    case 'choice':
      return question.options.some(({ code }) => code === answer) ? undefined : 'not-allowed';
  }
};

/** Validates the answers to a topic's questions. A missing answer is never an error. */
export function validateTopicAnswers(
  answers: TopicQuestionAnswers,
  questions: readonly TopicQuestion[],
): FieldError[] {
  return Object.entries(answers).flatMap(([id, answer]) => {
    const problem = findAnswerProblem(
      answer,
      questions.find((question) => question.id === id),
    );
    return problem ? [{ field: `answers.${id}`, problem }] : [];
  });
}

import {
  checkNamesExist,
  checkValidityPeriods,
  type DirectoryProblem,
} from '../directory/model/problem.ts';
import { isExpiredBeforeReview } from '../knowledge/content-source.ts';
import type { EligibilityCondition, EligibilityQuestion, Programme } from './programme.ts';

type Welfare = {
  programmes: readonly Programme[];
  units: readonly { code: string }[];
  topics: readonly { code: string }[];
};

const listPossibleAnswers = (question: EligibilityQuestion | undefined): ReadonlySet<string> => {
  if (question?.kind === 'yes-no') return new Set(['yes', 'no']);
  if (question?.kind === 'choice') return new Set(question.options.map(({ code }) => code));
  return new Set();
};

/**
 * Returns errors if an eligibility condition refers to an unknown question or an impossible answer. The condition would
 * never hold, and nobody would notice the mistake.
 */
const checkCondition = (
  row: string,
  { question, is = [] }: EligibilityCondition,
  questions: readonly EligibilityQuestion[],
): DirectoryProblem[] => {
  const known = new Set(questions.map(({ id }) => id));
  const about = questions.find(({ id }) => id === question);
  return [
    ...checkNamesExist(row, 'question', [question], known),
    ...(about ? checkNamesExist(row, 'answer', is, listPossibleAnswers(about)) : []),
  ];
};

const checkQuestions = (row: string, { questions, rules }: Programme): DirectoryProblem[] => {
  const ids = questions.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [
    ...twice.map((id) => ({ row, reason: `asks ${id} twice` })),
    ...questions.flatMap(({ onlyIf = [] }, index) =>
      // conditions may only use earlier questions
      onlyIf.flatMap((condition) => checkCondition(row, condition, questions.slice(0, index))),
    ),
    ...rules.flatMap(({ when }) =>
      when.flatMap((condition) => checkCondition(row, condition, questions)),
    ),
  ];
};

export function validateProgrammes({ programmes, units, topics }: Welfare): DirectoryProblem[] {
  const codes = (rows: readonly { code: string }[]) => new Set(rows.map(({ code }) => code));
  const known = { units: codes(units), topics: codes(topics), programmes: codes(programmes) };
  return [
    ...checkValidityPeriods(programmes, ({ code }) => `programmes ${code}`, true),
    ...programmes.flatMap((programme) => {
      const row = `programmes ${programme.code}`;
      const others = programme.rules.flatMap(({ see }) => see ?? []);
      return [
        ...checkNamesExist(row, 'topic', [programme.topic], known.topics),
        ...checkNamesExist(row, 'unit', [programme.owner], known.units),
        ...checkNamesExist(row, 'programme', others, known.programmes),
        ...(isExpiredBeforeReview(programme)
          ? [{ row, reason: 'expires before it was reviewed' }]
          : []),
        ...checkQuestions(row, programme),
      ];
    }),
  ];
}

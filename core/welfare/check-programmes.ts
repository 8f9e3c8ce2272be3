import { checkSequence, type Problem, unknownAmong } from '../directory/problem.ts';
import { endsTooSoon } from '../knowledge/source.ts';
import type { AskedQuestion, Condition, Programme } from './programme.ts';

type Welfare = {
  programmes: readonly Programme[];
  units: readonly { code: string }[];
  topics: readonly { code: string }[];
};

const answersTo = (question: AskedQuestion | undefined): ReadonlySet<string> => {
  if (question?.kind === 'yes-no') return new Set(['yes', 'no']);
  if (question?.kind === 'choice') return new Set(question.options.map(({ code }) => code));
  return new Set();
};

/** Returns errors of a condition on an unknown question or an impossible answer, which would silently never hold. */
const checkCondition = (
  row: string,
  { question, is = [] }: Condition,
  questions: readonly AskedQuestion[],
): Problem[] => {
  const known = new Set(questions.map(({ id }) => id));
  const about = questions.find(({ id }) => id === question);
  return [
    ...unknownAmong(row, 'question', [question], known),
    ...(about ? unknownAmong(row, 'answer', is, answersTo(about)) : []),
  ];
};

const checkQuestions = (row: string, { questions, rules }: Programme): Problem[] => {
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

export const checkProgrammes = ({ programmes, units, topics }: Welfare): Problem[] => {
  const codes = (rows: readonly { code: string }[]) => new Set(rows.map(({ code }) => code));
  const known = { units: codes(units), topics: codes(topics), programmes: codes(programmes) };
  return [
    ...checkSequence(programmes, ({ code }) => `programmes ${code}`, true),
    ...programmes.flatMap((programme) => {
      const row = `programmes ${programme.code}`;
      const others = programme.rules.flatMap(({ see }) => see ?? []);
      return [
        ...unknownAmong(row, 'topic', [programme.topic], known.topics),
        ...unknownAmong(row, 'unit', [programme.owner], known.units),
        ...unknownAmong(row, 'programme', others, known.programmes),
        ...(endsTooSoon(programme) ? [{ row, reason: 'expires before it was reviewed' }] : []),
        ...checkQuestions(row, programme),
      ];
    }),
  ];
};

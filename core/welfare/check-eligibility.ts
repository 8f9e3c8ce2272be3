import type { AskedQuestion, Condition, Programme, Rule } from './programme.ts';

/** To a yes-no `yes` or `no`, to a choice its code, to a number its digits; to any, `unknown`. */
export type GivenAnswers = Partial<Record<string, string>>;
export const notKnown = 'unknown';

/** An answer that the question doesn't have. */
type Wrong = { question: string; problem: 'option-unknown' | 'not-a-number' };

export type Eligibility =
  /** Nothing speaks against it; whoever gives it decides. */
  | { kind: 'eligible' }
  /** Each reason that speaks against it, and the way on. */
  | { kind: 'not-eligible'; reasons: Rule[] }
  /** The questions still to be answered, and the answers that are none. */
  | { kind: 'needs-answers'; missing: AskedQuestion[]; wrong: Wrong[] }
  /** It can't be told from the answers. `unknown`: what the person didn't know. */
  | { kind: 'ask-person'; reasons: Rule[]; unknown: AskedQuestion[] };

const digits = /^\d{1,12}$/;

const holds = ({ question, is, least, most }: Condition, answers: GivenAnswers): boolean => {
  const answer = answers[question];
  if (answer === undefined || answer === '' || answer === notKnown) return false;
  if (is && !is.includes(answer)) return false;
  if (least === undefined && most === undefined) return true;
  const number = digits.test(answer) ? Number(answer) : Number.NaN;
  return number >= (least ?? -Infinity) && number <= (most ?? Infinity);
};

const allHold = (conditions: readonly Condition[], answers: GivenAnswers): boolean =>
  conditions.every((condition) => holds(condition, answers));

/** Those that concern whoever gave these answers. */
export const questionsFor = ({ questions }: Programme, answers: GivenAnswers): AskedQuestion[] =>
  questions.filter(({ onlyIf }) => allHold(onlyIf ?? [], answers));

const wrongAnswer = (question: AskedQuestion, answer: string | undefined): Wrong[] => {
  if (answer === undefined || answer === '' || answer === notKnown) return [];
  const { id } = question;
  switch (question.kind) {
    case 'number':
      return digits.test(answer) ? [] : [{ question: id, problem: 'not-a-number' }];
    case 'yes-no':
      return ['yes', 'no'].includes(answer) ? [] : [{ question: id, problem: 'option-unknown' }];
    case 'choice':
      return question.options.some(({ code }) => code === answer)
        ? []
        : [{ question: id, problem: 'option-unknown' }];
  }
};

/** What somebody answered to a question that no longer concerns them doesn't count. */
const counted = (asked: readonly AskedQuestion[], answers: GivenAnswers): GivenAnswers =>
  Object.fromEntries(asked.map(({ id }) => [id, answers[id]?.trim()]));

/** Whether the programme is for whoever gave these answers: a "no" always says why, and what to do instead. */
export const checkEligibility = (programme: Programme, answers: GivenAnswers): Eligibility => {
  const asked = questionsFor(programme, answers);
  const given = counted(asked, answers);
  const wrong = asked.flatMap((question) => wrongAnswer(question, given[question.id]));
  const missing = asked.filter(({ id }) => (given[id] ?? '') === '');
  const said = programme.rules.filter(({ when }) => allHold(when, given));
  const against = said.filter(({ verdict }) => verdict === 'no');

  if (wrong.length > 0) return { kind: 'needs-answers', missing, wrong };
  if (against.length > 0) return { kind: 'not-eligible', reasons: against };
  if (missing.length > 0) return { kind: 'needs-answers', missing, wrong };
  const unknown = asked.filter(({ id }) => given[id] === notKnown);
  if (unknown.length > 0 || said.length > 0) return { kind: 'ask-person', reasons: said, unknown };
  return { kind: 'eligible' };
};

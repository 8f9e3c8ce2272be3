import type {
  EligibilityCondition,
  EligibilityQuestion,
  EligibilityRule,
  Programme,
} from './programme.ts';

/** Answers to an eligibility check by question id: `yes` or `no`, the code of an option, digits, or `unknown`. */
export type EligibilityAnswers = Partial<Record<string, string>>;
export const unknownEligibilityAnswer = 'unknown';

/** Invalid answer to a question of an eligibility check. */
type InvalidAnswer = { question: string; problem: 'option-unknown' | 'not-a-number' };

export type EligibilityResult =
  /** Result if no rule excludes the person. The office in charge of the support program makes the final decision. */
  | { kind: 'eligible' }
  /** Result if rules exclude the person. `reasons` lists these rules, each with its reason and an alternative. */
  | { kind: 'not-eligible'; reasons: EligibilityRule[] }
  /** Result if answers are missing or invalid. `missing` lists the unanswered questions, `wrong` the invalid answers. */
  | { kind: 'needs-answers'; missing: EligibilityQuestion[]; wrong: InvalidAnswer[] }
  /**
   * Result if the answers do not decide eligibility, so that a person must decide. `unknown` lists the questions that were
   * answered with "I don't know".
   */
  | { kind: 'ask-person'; reasons: EligibilityRule[]; unknown: EligibilityQuestion[] };

const digits = /^\d{1,12}$/;

const isConditionMet = (
  { question, is, least, most }: EligibilityCondition,
  answers: EligibilityAnswers,
): boolean => {
  const answer = answers[question];
  if (answer === undefined || answer === '' || answer === unknownEligibilityAnswer) return false;
  if (is && !is.includes(answer)) return false;
  if (least === undefined && most === undefined) return true;
  const number = digits.test(answer) ? Number(answer) : Number.NaN;
  return number >= (least ?? -Infinity) && number <= (most ?? Infinity);
};

const areConditionsMet = (
  conditions: readonly EligibilityCondition[],
  answers: EligibilityAnswers,
): boolean => conditions.every((condition) => isConditionMet(condition, answers));

/** Returns the questions of a support program that apply, given the answers so far. */
export function listApplicableEligibilityQuestions(
  { questions }: Programme,
  answers: EligibilityAnswers,
): EligibilityQuestion[] {
  return questions.filter(({ onlyIf }) => areConditionsMet(onlyIf ?? [], answers));
}

const findInvalidAnswers = (
  question: EligibilityQuestion,
  answer: string | undefined,
): InvalidAnswer[] => {
  if (answer === undefined || answer === '' || answer === unknownEligibilityAnswer) return [];
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

/** Returns the answers to those questions of the eligibility check that apply, and drops all other answers. */
const selectApplicableAnswers = (
  questions: readonly EligibilityQuestion[],
  answers: EligibilityAnswers,
): EligibilityAnswers => Object.fromEntries(questions.map(({ id }) => [id, answers[id]?.trim()]));

/**
 * Decides from the answers whether the person is eligible for the support program. A negative result includes reasons and
 * alternatives.
 */
export function checkEligibility(
  programme: Programme,
  answers: EligibilityAnswers,
): EligibilityResult {
  const questions = listApplicableEligibilityQuestions(programme, answers);
  const given = selectApplicableAnswers(questions, answers);
  const wrong = questions.flatMap((question) => findInvalidAnswers(question, given[question.id]));
  const missing = questions.filter(({ id }) => (given[id] ?? '') === '');
  const matchingRules = programme.rules.filter(({ when }) => areConditionsMet(when, given));
  const against = matchingRules.filter(({ verdict }) => verdict === 'no');

  if (wrong.length > 0) return { kind: 'needs-answers', missing, wrong };
  if (against.length > 0) return { kind: 'not-eligible', reasons: against };
  if (missing.length > 0) return { kind: 'needs-answers', missing, wrong };
  const unknown = questions.filter(({ id }) => given[id] === unknownEligibilityAnswer);
  if (unknown.length > 0 || matchingRules.length > 0)
    return { kind: 'ask-person', reasons: matchingRules, unknown };
  return { kind: 'eligible' };
}

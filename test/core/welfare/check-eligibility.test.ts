import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { Directory, validateDirectory } from '../../../core/directory/model/directory.ts';
import {
  checkEligibility,
  type EligibilityAnswers,
  listApplicableEligibilityQuestions,
  unknownEligibilityAnswer,
} from '../../../core/welfare/check-eligibility.ts';
import {
  type EligibilityQuestion,
  listOpenProgrammes,
  type Programme,
} from '../../../core/welfare/programme.ts';
import {
  launchDay,
  testDirectory,
  toLocalInstant,
} from '../../support/directory/test-directory.ts';

const programme = (code: string) => {
  const found = testDirectory.programmes.find((one) => one.code === code);
  if (!found) throw new Error(`no programme ${code}`);
  return found;
};

const outcome = (code: string, answers: EligibilityAnswers) => {
  const checked = checkEligibility(programme(code), answers);
  if (checked.kind !== 'not-eligible') return checked.kind;
  return checked.reasons.map(({ when }) => when[0]?.question).join(' ');
};

const seller = {
  'lives-here': 'yes',
  'has-contract': 'no',
  'lost-income': 'yes',
  job: 'lottery',
  'had-already': 'no',
};

describe('the eligibility check', () => {
  test.each([
    ['free-labourer', seller, 'eligible'],
    ['free-labourer', { ...seller, 'has-contract': 'yes' }, 'has-contract'],
    ['free-labourer', { ...seller, 'lives-here': 'no', job: 'farm' }, 'lives-here job'],
    ['free-labourer', { ...seller, job: 'other' }, 'ask-person'],
    ['free-labourer', { ...seller, 'had-already': unknownEligibilityAnswer }, 'ask-person'],
    ['free-labourer', { 'lives-here': 'yes' }, 'needs-answers'],
    ['free-labourer', { 'has-contract': 'yes' }, 'has-contract'],
    ['contract-suspended', { 'has-contract': 'no' }, 'has-contract'],
    [
      'contract-suspended',
      { 'has-contract': 'yes', insured: 'yes', days: '14', why: 'authority' },
      'days',
    ],
    [
      'contract-suspended',
      { 'has-contract': 'yes', insured: 'yes', days: '15', why: 'authority' },
      'eligible',
    ],
    [
      'contract-suspended',
      { 'has-contract': 'yes', insured: 'yes', days: 'nhiều', why: 'own' },
      'needs-answers',
    ],
    ['work-stopped', { insured: 'yes', why: 'locked', days: '14' }, 'eligible'],
    ['work-stopped', { insured: 'yes', why: 'locked', days: '13' }, 'days'],
    ['unemployment-fund', { standing: 'insured', applied: 'no' }, 'ask-person'],
    ['unemployment-fund', { standing: 'state' }, 'standing'],
    ['household-business', { registered: 'yes', why: 'not', 'had-already': 'no' }, 'why'],
    ['isolation-food', { case: 'f1-centre', 'has-paper': 'yes', 'had-already': 'no' }, 'eligible'],
    ['isolation-food', { case: 'f0-home', 'has-paper': 'yes', 'had-already': 'no' }, 'ask-person'],
    ['emergency-food', { 'here-now': 'yes', food: 'days' }, 'eligible'],
    ['emergency-food', { 'here-now': 'no', food: 'none' }, 'here-now'],
    ['wage-loan', { insured: 'yes', 'bad-debt': 'no', need: 'stopped' }, 'eligible'],
  ])(
    'the eligibility check of the welfare program %s with the answers %j returns %s',
    (code, answers, expected) => {
      expect(outcome(code, answers)).toBe(expected);
    },
  );

  test('the eligibility check skips questions that an earlier answer makes unnecessary', () => {
    const state = { standing: 'state', applied: 'no' };
    expect(
      listApplicableEligibilityQuestions(programme('unemployment-fund'), state).map(({ id }) => id),
    ).toEqual(['standing']);
    expect(outcome('unemployment-fund', state)).toBe('standing');
  });
});

const possible = (question: EligibilityQuestion): fc.Arbitrary<string> => {
  switch (question.kind) {
    case 'choice':
      return fc.constantFrom(...question.options.map(({ code }) => code));
    case 'yes-no':
      return fc.constantFrom('yes', 'no');
    case 'number':
      return fc.integer({ min: 0, max: 60 }).map(String);
  }
};

const answersTo = (
  { questions }: Programme,
  given: (question: EligibilityQuestion) => fc.Arbitrary<string | undefined>,
): fc.Arbitrary<EligibilityAnswers> =>
  fc.record(Object.fromEntries(questions.map((question) => [question.id, given(question)])));

const anyAnswer = (question: EligibilityQuestion) =>
  fc.oneof(possible(question), fc.constantFrom(undefined, '', unknownEligibilityAnswer, '?'));

const anyCheck = fc
  .constantFrom(...testDirectory.programmes)
  .chain((one) => answersTo(one, anyAnswer).map((answers) => ({ one, answers })));

describe('eligibility with random answers', () => {
  test('an ineligible result lists reasons and alternatives, and an eligible result lists all answers', () => {
    fc.assert(
      fc.property(anyCheck, ({ one, answers }) => {
        const checked = checkEligibility(one, answers);
        if (checked.kind === 'not-eligible') {
          expect(checked.reasons.length).toBeGreaterThan(0);
          for (const { because, instead } of checked.reasons) {
            expect(because.vi.length * instead.vi.length).toBeGreaterThan(0);
          }
        }
        if (checked.kind === 'eligible') {
          for (const { id } of listApplicableEligibilityQuestions(one, answers)) {
            expect([undefined, '', unknownEligibilityAnswer, '?']).not.toContain(answers[id]);
          }
        }
        if (checked.kind === 'needs-answers') {
          expect(checked.missing.length + checked.wrong.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('every welfare program has answers that qualify and answers that do not', () => {
    for (const one of testDirectory.programmes) {
      const sampled = fc.sample(answersTo(one, possible), { numRuns: 600, seed: 1022 });
      const kinds = new Set(sampled.map((answers) => checkEligibility(one, answers).kind));
      expect(kinds, one.code).toContain('not-eligible');
      expect(kinds, one.code).toContain(
        one.code === 'unemployment-fund' ? 'ask-person' : 'eligible',
      );
    }
  });
});

test('welfare programs are listed until their last day, most urgent first', () => {
  const codes = (day: string) =>
    listOpenProgrammes(testDirectory, toLocalInstant(day)).map(({ code }) => code);
  expect(listOpenProgrammes(testDirectory, launchDay)[0]?.code).toBe('emergency-food');
  expect(codes('2021-12-31')).toContain('unemployment-fund');
  expect(codes('2022-01-01')).not.toContain('unemployment-fund');
});

const [first] = testDirectory.programmes;
test.each([
  [
    'an unknown question',
    { rules: [{ ...first?.rules[0], when: [{ question: 'nothing' }] }] },
    'unknown question nothing',
  ],
  [
    'an unknown answer',
    { rules: [{ ...first?.rules[0], when: [{ question: 'why', is: ['maybe'] }] }] },
    'unknown answer maybe',
  ],
  [
    'a reference to an unknown program',
    { rules: [{ ...first?.rules[0], see: 'nothing' }] },
    'unknown programme nothing',
  ],
])('directory validation refuses a welfare program rule with %s', (_, changes, reason) => {
  const changed = validateDirectory({
    ...z.encode(Directory, testDirectory),
    programmes: testDirectory.programmes.map((one) =>
      one === first ? { ...one, ...changes } : one,
    ),
  });
  expect(changed).toMatchObject({ kind: 'invalid', problems: [{ reason }] });
});

import { expect, test } from 'vitest';
import { selectBranch } from '../../../flow-tools/simulator/call/branches.ts';
import type { LoadedFlowAction } from '../../../flow-tools/simulator/flow.ts';
import {
  buildFlowAction,
  disconnectAction,
  findStep,
  loadTestFlow,
  runTestCall,
  setAttributesAction,
} from './call-harness.ts';

const choice = ({
  errors = [''],
  next,
}: {
  errors?: string[];
  next?: string;
}): LoadedFlowAction => ({
  Identifier: 'choice',
  Type: 'Compare',
  Parameters: {},
  Transitions: {
    NextAction: next,
    Errors: errors.filter(Boolean).map((type) => ({ ErrorType: type, NextAction: `at ${type}` })),
    Conditions: [
      { NextAction: 'at first', Condition: { Operator: 'TextStartsWith', Operands: ['1'] } },
      { NextAction: 'at second', Condition: { Operator: 'Equals', Operands: ['12'] } },
    ],
  },
});

const literally = (text: string) => text;

test.each<[string, Parameters<typeof selectBranch>[1], Parameters<typeof choice>[0], string]>([
  ['a result: the first matching condition', { kind: 'done', result: '12' }, {}, 'at first'],
  [
    'no matching condition: NoMatchingCondition',
    { kind: 'done', result: '9' },
    { errors: ['NoMatchingCondition'] },
    'at NoMatchingCondition',
  ],
  [
    'no matching condition and no branch for that: NextAction',
    { kind: 'done', result: '9' },
    { next: 'next' },
    'next',
  ],
  ['no result: NextAction', { kind: 'done' }, { next: 'next' }, 'next'],
  [
    'an error: its own branch',
    { kind: 'error', error: 'Full' },
    { errors: ['NoMatchingError', 'Full'] },
    'at Full',
  ],
  [
    'an error without a branch: NoMatchingError',
    { kind: 'error', error: 'Full' },
    { errors: ['NoMatchingError'] },
    'at NoMatchingError',
  ],
  [
    'an error without any error branch: NextAction',
    { kind: 'error', error: 'Full' },
    { next: 'next' },
    'next',
  ],
  [
    'an error: never a condition',
    { kind: 'error', error: 'Full' },
    { errors: ['NoMatchingCondition'], next: 'next' },
    'next',
  ],
])('a simulated contact flow takes the right branch after %s', (_, outcome, given, target) => {
  expect(selectBranch(choice(given), outcome, literally).next).toBe(target);
});

test.each([
  ['Equals', 'vi', 'vi', true],
  ['Equals', 'Vi', 'vi', false],
  ['Equals', '1.0', '1', false],
  ['TextStartsWith', '+8491', '+84', true],
  ['TextEndsWith', 'so-yt', 'yt', true],
  ['TextEndsWith', 'so-yt', 'so', false],
  ['TextContains', 'chợ Trà Vinh', 'Trà', true],
  ['NumberGreaterThan', '10', '9', true],
  ['NumberGreaterThan', '9', '9', false],
  ['NumberGreaterOrEqualTo', '9', '9', true],
  ['NumberLessThan', '2', '10', true],
  ['NumberLessOrEqualTo', '10', '10', true],
  ['NumberLessThan', 'none', '10', false],
  ['NumberGreaterOrEqualTo', '', '0', false],
])(
  'a Compare action in a contact flow with %s: %s compared with %s is %s',
  async (operator, value, operand, holds) => {
    const transcript = await runTestCall({
      flows: [
        loadTestFlow([
          setAttributesAction('set', { value }, 'compare'),
          buildFlowAction(
            'compare',
            'Compare',
            { ComparisonValue: '$.Attributes.value' },
            {
              next: 'end',
              errors: { NoMatchingCondition: 'end' },
              conditions: { [`${operand}|${operator}`]: 'end' },
            },
          ),
          disconnectAction(),
        ]),
      ],
    });
    expect(findStep(transcript, 'compare').branch).toBe(
      holds ? `${operator} ${operand}` : 'NoMatchingCondition',
    );
  },
);

const compared = (value: string, conditions: Record<string, string>) =>
  loadTestFlow([
    setAttributesAction('set', { lang: 'vi', wanted: 'vi', empty: '' }, 'compare'),
    buildFlowAction(
      'compare',
      'Compare',
      { ComparisonValue: value },
      { next: 'end', errors: { NoMatchingCondition: 'end' }, conditions },
    ),
    disconnectAction(),
  ]);

test('a Compare action in a contact flow accepts a reference to an attribute as its operand', async () => {
  const main = compared('$.Attributes.lang', { '$.Attributes.wanted': 'end' });
  const transcript = await runTestCall({ flows: [main] });
  expect(findStep(transcript, 'compare').branch).toBe('Equals $.Attributes.wanted');
});

test('in a contact flow’s Compare action an unresolved reference equals nothing, not even "", and is reported', async () => {
  const transcript = await runTestCall({ flows: [compared('$.Attributes.nobody', { '': 'end' })] });
  const { branch, findings } = findStep(transcript, 'compare');
  expect(branch).toBe('NoMatchingCondition');
  expect(findings).toEqual([
    { rule: 'unresolved', message: '$.Attributes.nobody points at nothing' },
  ]);
});

test('in a contact flow’s Compare action an empty attribute equals the empty operand', async () => {
  const transcript = await runTestCall({ flows: [compared('$.Attributes.empty', { '': 'end' })] });
  expect(findStep(transcript, 'compare').branch).toBe('Equals ');
});

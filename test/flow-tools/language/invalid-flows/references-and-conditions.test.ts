import { test } from 'vitest';
import { action, aFlow, branching, to, when } from '../flow-fixtures.ts';
import { type Case, compare, hears, isRefused, lambda, staffed } from './invalid-flow-case.ts';

const cases: Case[] = [
  [
    'a literal callback number',
    aFlow(
      action(
        'a',
        'UpdateContactCallbackNumber',
        { CallbackNumber: '+84901234567' },
        to('bye', 'InvalidCallbackNumber', 'CallbackNumberNotDialable'),
      ),
    ),
    'dynamism',
    'it cannot be set statically',
  ],
  ['a literal as the compared value', compare('vi'), 'dynamism', 'It must be one JSONPath'],
  [
    'a JSONPath inside a queue id',
    aFlow(
      action(
        'a',
        'UpdateContactTargetQueue',
        { QueueId: 'queue-$.Attributes.lang' },
        to('bye', 'NoMatchingError'),
      ),
    ),
    'dynamism',
    'either fully static or one JSONPath',
  ],
  [
    'a JSONPath in a static-only parameter',
    lambda({ InvocationTimeLimitSeconds: '$.Attributes.seconds' }),
    'dynamism',
    'defined statically',
  ],
  [
    'a JSONPath with a space in a name',
    compare('$.Attributes.so phieu'),
    'json-path',
    'not one well-formed JSONPath',
  ],
  [
    'an unclosed JSONPath',
    hears({ Text: "Số $['External' là" }),
    'json-path',
    'not a well-formed JSONPath',
  ],
  ['a JSONPath with an unknown root', compare('$.BadValue'), 'json-path', 'an unknown root'],
  [
    'an operator that the action does not support',
    compare('$.Channel', when('NumericLessThan', '1')),
    'operator',
    'The operator is NumericLessThan',
  ],
  [
    'an operator with two operands',
    compare('$.Channel', {
      NextAction: 'bye',
      Condition: { Operator: 'Equals', Operands: ['a', 'b'] },
    }),
    'operator',
    'takes one operand, not 2',
  ],
  [
    'nested conditions',
    compare('$.Channel', when('Equals', { Operator: 'Equals', Operands: ['a'] })),
    'operator',
    'takes a string',
  ],
  [
    'opening hours without a branch for closed',
    aFlow(
      action(
        'a',
        'CheckHoursOfOperation',
        {},
        branching([when('Equals', 'True')], 'NoMatchingError'),
      ),
    ),
    'conditions',
    'missing is False',
  ],
  [
    'opening hours with an unknown branch',
    aFlow(
      action(
        'a',
        'CheckHoursOfOperation',
        {},
        branching(
          [when('Equals', 'True'), when('Equals', 'False'), when('Equals', 'Maybe')],
          'NoMatchingError',
        ),
      ),
    ),
    'operand',
    'The operand is Maybe',
  ],
  [
    'a loop without a branch for its end',
    aFlow(action('a', 'Loop', { LoopCount: '3' }, branching([when('Equals', 'ContinueLooping')]))),
    'conditions',
    'missing is DoneLooping',
  ],
  [
    'a staffing check against a number other than zero',
    staffed(when('NumberGreaterThan', '3')),
    'operand',
    'one character of 0',
  ],
  ['a metric check without a condition', staffed(), 'conditions', 'at least 1 condition'],
  [
    'percentages that do not rise',
    aFlow(
      action(
        'a',
        'DistributeByPercentage',
        {},
        branching(
          [when('NumberLessThan', '50'), when('NumberLessThan', '20')],
          'NoMatchingCondition',
        ),
      ),
    ),
    'conditions',
    'numbers that rise',
  ],
  [
    'a wait for an event without a branch for it',
    aFlow(
      action(
        'a',
        'Wait',
        { TimeLimitSeconds: '60', Events: ['CustomerReturned'] },
        branching([when('Equals', 'WaitCompleted')], 'NoMatchingError'),
      ),
    ),
    'conditions',
    'missing is CustomerReturned',
  ],
];

test.each(cases)('validateFlow rejects invalid references or conditions: %s', isRefused);

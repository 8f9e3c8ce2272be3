import { test } from 'vitest';
import { action, aFlow, branching, to, when } from '../a-flow.ts';
import { type Case, compare, hears, isRefused, lambda, staffed } from './refused.ts';

const cases: Case[] = [
  [
    'a callback number that is written down',
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
  ['a comparison with a literal', compare('vi'), 'dynamism', 'It must be one JSONPath'],
  [
    'a reference inside of a queue',
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
    'a reference for what must be fixed',
    lambda({ InvocationTimeLimitSeconds: '$.Attributes.seconds' }),
    'dynamism',
    'defined statically',
  ],
  [
    'a reference that is not one',
    compare('$.Attributes.so phieu'),
    'json-path',
    'not one well-formed JSONPath',
  ],
  [
    'a reference that is not closed',
    hears({ Text: "Số $['External' là" }),
    'json-path',
    'not a well-formed JSONPath',
  ],
  ['a reference to what does not exist', compare('$.BadValue'), 'json-path', 'an unknown root'],
  [
    'an operator that does not exist',
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
    'conditions inside of a condition',
    compare('$.Channel', when('Equals', { Operator: 'Equals', Operands: ['a'] })),
    'operator',
    'takes a string',
  ],
  [
    'hours without the closed branch',
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
    'hours with another branch',
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
    'a loop without the end',
    aFlow(action('a', 'Loop', { LoopCount: '3' }, branching([when('Equals', 'ContinueLooping')]))),
    'conditions',
    'missing is DoneLooping',
  ],
  [
    'operators counted otherwise than by more than none',
    staffed(when('NumberGreaterThan', '3')),
    'operand',
    'one character of 0',
  ],
  ['a measure without a condition', staffed(), 'conditions', 'at least 1 condition'],
  [
    'shares that fall',
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
    'a wait for what it has no branch for',
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

import { expect, test } from 'vitest';
import type { Json } from '../../../../flow-tools/json.ts';
import { validateFlow } from '../../../../flow-tools/language/check/validate-flow.ts';
import { action, aFlow, branching, to, when } from '../flow-fixtures.ts';

const say = action('say', 'MessageParticipant', { Text: 'a' }, to('bye'));

const compareWith = (operand: Json) =>
  action(
    'say',
    'Compare',
    { ComparisonValue: '$.Channel' },
    branching([when('Equals', operand)], 'NoMatchingCondition'),
  );

test.each<[string, Json, string, string]>([
  [
    'a number as operand',
    compareWith(5),
    'Conditions[0].Condition.Operands[0]',
    'It must be a string, not a number',
  ],
  [
    'null as operand',
    compareWith(null),
    'Conditions[0].Condition.Operands[0]',
    'It must be a string, not null',
  ],
  [
    'a list as parameters',
    { ...say, Parameters: [] },
    'Parameters',
    'It must be an object, not a list',
  ],
  [
    'text as transitions',
    { ...say, Transitions: 'bye' },
    'Transitions',
    'It must be an object, not a string',
  ],
  [
    'an object as errors',
    { ...say, Transitions: { Errors: {} } },
    'Errors',
    'It must be a list, not an object',
  ],
  [
    'a number as next action',
    { ...say, Transitions: { NextAction: 7 } },
    'NextAction',
    'It must be a string, not a number',
  ],
  [
    'an error branch without next action',
    { ...say, Transitions: { Errors: [{ ErrorType: 'a' }] } },
    'Errors[0].NextAction',
    'missing required property',
  ],
])('validateFlow rejects %s and reports action, path and reason', (_, broken, path, reason) => {
  const { findings } = validateFlow({ ...aFlow(), Actions: [broken] });
  expect(findings).toMatchObject([{ level: 'error', action: 'say' }]);
  expect(findings[0]?.path).toContain(path);
  expect(findings[0]?.message).toContain(reason);
});

test('validateFlow warns about two identical conditions in one action', () => {
  const which = action(
    'which',
    'Compare',
    { ComparisonValue: '$.Channel' },
    branching(
      ['VOICE', 'CHAT', 'VOICE'].map((channel) => when('Equals', channel)),
      'NoMatchingCondition',
    ),
  );
  expect(validateFlow(aFlow(which)).findings).toMatchObject([
    { level: 'warning', rule: 'conditions', path: 'Actions[0].Transitions.Conditions[2]' },
  ]);
});

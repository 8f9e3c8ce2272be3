import { expect, test } from 'vitest';
import { runMachine, singleStateMachine } from './state-machine-harness.ts';

test.each([
  [
    'with its Error and Cause',
    { Error: 'Refused', Cause: 'by rule' },
    { error: 'Refused', cause: 'by rule' },
  ],
  ['without a cause', { Error: 'Refused' }, { error: 'Refused' }],
  ['without Error and Cause', {}, {}],
  [
    'with values from its paths',
    { ErrorPath: '$.e', CausePath: '$.c' },
    { error: 'E', cause: 'C' },
  ],
  [
    'with a cause from an intrinsic function',
    { Error: 'Refused', CausePath: "States.Format('{} says {}', $.e, $.c)" },
    { error: 'Refused', cause: 'E says C' },
  ],
])('a Fail state ends the state machine execution %s', async (_, fields, expected) => {
  const ended = await runMachine(singleStateMachine({ Type: 'Fail', ...fields }), {
    e: 'E',
    c: 'C',
  });
  expect(ended).toEqual({ status: 'FAILED', ...expected });
});

test('a Fail state whose ErrorPath is no string fails with States.Runtime', async () => {
  const ended = await runMachine(singleStateMachine({ Type: 'Fail', ErrorPath: '$.e' }), { e: 1 });
  expect(ended.error).toBe('States.Runtime');
});

test('an endless state machine fails after 25000 history events', async () => {
  const ended = await runMachine({
    StartAt: 'Ping',
    States: { Ping: { Type: 'Pass', Next: 'Pong' }, Pong: { Type: 'Pass', Next: 'Ping' } },
  });
  expect(ended).toMatchObject({
    status: 'FAILED',
    error: 'States.Runtime',
    cause: 'The execution reached the maximum number of history events (25000).',
  });
});

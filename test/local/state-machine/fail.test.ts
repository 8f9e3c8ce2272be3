import { expect, test } from 'vitest';
import { only, runMachine } from './bench.ts';

test.each([
  ['as written', { Error: 'Refused', Cause: 'by rule' }, { error: 'Refused', cause: 'by rule' }],
  ['without a cause', { Error: 'Refused' }, { error: 'Refused' }],
  ['with nothing', {}, {}],
  ['by its paths', { ErrorPath: '$.e', CausePath: '$.c' }, { error: 'E', cause: 'C' }],
  [
    'by a function',
    { Error: 'Refused', CausePath: "States.Format('{} says {}', $.e, $.c)" },
    { error: 'Refused', cause: 'E says C' },
  ],
])('a Fail state ends the execution %s', async (_, fields, expected) => {
  const ended = await runMachine(only({ Type: 'Fail', ...fields }), { e: 'E', c: 'C' });
  expect(ended).toEqual({ status: 'FAILED', ...expected });
});

test('a path of a Fail state must lead to text', async () => {
  const ended = await runMachine(only({ Type: 'Fail', ErrorPath: '$.e' }), { e: 1 });
  expect(ended.error).toBe('States.Runtime');
});

test('a machine that never comes to rest is ended when its history is full', async () => {
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

import { expect, test } from 'vitest';
import { validateFlow } from '../../../flow-tools/language/check/validate-flow.ts';
import callbackQueue from './exports/callback-queue.json' with { type: 'json' };
import chatSurvey from './exports/chat-survey.json' with { type: 'json' };
import holdMusic from './exports/hold-music.json' with { type: 'json' };
import inbound2021 from './exports/inbound-2021.json' with { type: 'json' };
import lookUpModule from './exports/look-up-module.json' with { type: 'json' };
import { action, aFlow, branching, to, when } from './flow-fixtures.ts';

const warnings = (flow: unknown, known = {}) => validateFlow(flow, known).findings;

test.each([
  ['an inbound flow of 2021', inbound2021, 'CONTACT_FLOW'],
  ['a queue flow with a callback', callbackQueue, 'CUSTOMER_QUEUE'],
  ['a hold flow without an end', holdMusic, 'CUSTOMER_HOLD'],
  ['a chat flow with Wait and DistributeByPercentage', chatSurvey, 'CONTACT_FLOW'],
  ['a module', lookUpModule, 'MODULE'],
])(
  'validateFlow accepts a console export with %s and detects the flow type',
  (_, exported, type) => {
    const validated = validateFlow(exported);
    expect(validated.findings.filter(({ level }) => level === 'error')).toEqual([]);
    expect(validated.type).toBe(type);
  },
);

test('validateFlow reads a flow from the response of DescribeContactFlow', () => {
  const described = { ContactFlow: { Type: 'CUSTOMER_HOLD', Content: JSON.stringify(holdMusic) } };
  expect(validateFlow(described).type).toBe('CUSTOMER_HOLD');
  expect(validateFlow(described).findings).toEqual([]);
});

test('validateFlow accepts an older flow without the voice error branch, with a warning', () => {
  expect(warnings(inbound2021).map(({ level, rule }) => [level, rule])).toEqual([
    ['warning', 'error-required'],
  ]);
});

test('validateFlow treats null in an exported flow like a missing value', () => {
  const flow = aFlow({
    ...action('split', 'DistributeByPercentage', {}, {}),
    Parameters: null,
    Transitions: {
      NextAction: 'bye',
      Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'bye' }],
      Conditions: [when('NumberLessThan', '51')],
    },
  });
  expect(warnings(flow)).toEqual([]);
});

test('validateFlow warns when an action’s default next action contradicts its branch', () => {
  const other = action('other', 'MessageParticipant', { Text: 'a' }, to('bye'));
  const flow = aFlow(
    action(
      'which',
      'Compare',
      { ComparisonValue: '$.Channel' },
      { ...branching([when('Equals', 'VOICE')], 'NoMatchingCondition'), NextAction: 'other' },
    ),
    other,
  );
  expect(warnings(flow).map(({ rule }) => rule)).toEqual(['next-mirrors']);
});

test('validateFlow warns about an action that no path reaches', () => {
  const orphan = action('orphan', 'MessageParticipant', { Text: 'a' }, to('bye'));
  const flow = { ...aFlow(orphan), StartAction: 'bye' };
  expect(warnings(flow)).toMatchObject([
    { level: 'warning', rule: 'unreachable', action: 'orphan' },
  ]);
});

test('validateFlow warns about a flow that can never end', () => {
  const round = action('round', 'MessageParticipant', { Text: 'a' }, to('round'));
  const flow = { ...aFlow(round), Actions: [round] };
  expect(warnings(flow)).toMatchObject([{ level: 'warning', rule: 'no-end', action: 'round' }]);
});

const played = action('play', 'MessageParticipant', { PromptId: 'prompt:hello' }, to('bye'));

test('validateFlow warns about a recorded prompt on a path that chats can take', () => {
  const known = { channels: ['VOICE', 'CHAT'] };
  expect(warnings(aFlow(played), known)).toMatchObject([{ rule: 'channel', action: 'play' }]);
});

test('validateFlow accepts a recorded prompt after a branch that excludes chats', () => {
  const byChannel = action(
    'which',
    'Compare',
    { ComparisonValue: '$.Channel' },
    branching([when('Equals', 'VOICE', 'play')], 'NoMatchingCondition'),
  );
  expect(warnings(aFlow(byChannel, played), { channels: ['VOICE', 'CHAT'] })).toEqual([]);
});

test('validateFlow rejects a chat-only action in a flow for calls', () => {
  const wait = action(
    'wait',
    'Wait',
    { TimeLimitSeconds: '60' },
    branching([when('Equals', 'WaitCompleted')], 'NoMatchingError'),
  );
  expect(warnings(aFlow(wait), { channels: ['VOICE'] })).toMatchObject([
    { level: 'error', rule: 'channel' },
  ]);
  expect(warnings(aFlow(wait))).toMatchObject([{ level: 'warning', rule: 'channel' }]);
});

test('validateFlow accepts both spellings of the option that continues hold music', () => {
  const music = (ContinueMessagingDuringInterrupt: string) =>
    warnings(
      aFlow(
        action(
          'a',
          'MessageParticipantIteratively',
          {
            Messages: [{ Text: 'a' }],
            InterruptFrequencySeconds: '60',
            ContinueMessagingDuringInterrupt,
          },
          branching([when('Equals', 'MessagesInterrupted')]),
        ),
      ),
    );
  expect([music('True'), music('true')]).toEqual([[], []]);
  expect(music('yes')).toMatchObject([{ level: 'error', rule: 'property-value' }]);
});

test('validateFlow warns about an action name in the documented spelling if exports spell it differently', () => {
  const untag = (type: string) =>
    warnings(aFlow(action('a', type, { TagKeys: ['a'] }, to('bye', 'NoMatchingError'))));
  expect(untag('UntagContact')).toEqual([]);
  expect(untag('UnTagContact')).toMatchObject([{ level: 'warning', rule: 'spelling' }]);
});

test('validateFlow only warns about an action that the documentation forbids but Amazon Connect accepts', () => {
  const first = action('first', 'UpdateContactRoutingBehavior', { QueuePriority: '1' }, to('bye'));
  expect(warnings(aFlow(first), { type: 'CONTACT_FLOW' })).toEqual([]);
  expect(warnings(aFlow(first), { type: 'CUSTOMER_QUEUE' })).toMatchObject([
    { level: 'warning', rule: 'flow-type' },
  ]);
});

test('validateFlow handles actions and blocks whose names are also JavaScript methods, such as toString', () => {
  const flow = aFlow(action('a', 'MessageParticipant', { Text: 'a' }, to('hasOwnProperty')));
  expect(warnings(flow)).toContainEqual(expect.objectContaining({ rule: 'target' }));
  expect(warnings(aFlow(action('a', 'toString', {}, to('bye'))))).toContainEqual(
    expect.objectContaining({ rule: 'unknown-type' }),
  );
});

const numberOfSeconds = action(
  'call',
  'InvokeLambdaFunction',
  { LambdaFunctionARN: 'lambda:door', InvocationTimeLimitSeconds: 5 },
  to('bye', 'NoMatchingError'),
);

test('an error of validateFlow contains the action’s name and its path in the file', () => {
  const [finding] = validateFlow(aFlow(numberOfSeconds)).findings;
  expect(finding).toEqual({
    level: 'error',
    rule: 'property-value',
    path: 'Actions[0].Parameters.InvocationTimeLimitSeconds',
    action: 'call',
    message:
      'Invalid Action property value. Path: Actions[0].Parameters.InvocationTimeLimitSeconds. It must be a string, not a number: write "5"',
  });
});

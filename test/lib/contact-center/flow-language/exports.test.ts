import { expect, test } from 'vitest';
import { validateFlow } from '../../../../lib/contact-center/flow-language/validate-flow.ts';
import { action, aFlow, branching, to, when } from './a-flow.ts';
import callbackQueue from './exports/callback-queue.json' with { type: 'json' };
import chatSurvey from './exports/chat-survey.json' with { type: 'json' };
import holdMusic from './exports/hold-music.json' with { type: 'json' };
import inbound2021 from './exports/inbound-2021.json' with { type: 'json' };
import lookUpModule from './exports/look-up-module.json' with { type: 'json' };

const warnings = (flow: unknown, known = {}) => validateFlow(flow, known).findings;

test.each([
  ['an inbound flow of 2021', inbound2021, 'CONTACT_FLOW'],
  ['a queue flow with a callback', callbackQueue, 'CUSTOMER_QUEUE'],
  ['a hold flow that never ends by itself', holdMusic, 'CUSTOMER_HOLD'],
  ['a chat with a wait and a percentage', chatSurvey, 'CONTACT_FLOW'],
  ['a module', lookUpModule, 'MODULE'],
])('%s as the console exports it is taken, and its type is known', (_, exported, type) => {
  const validated = validateFlow(exported);
  expect(validated.findings.filter(({ level }) => level === 'error')).toEqual([]);
  expect(validated.type).toBe(type);
});

test('what the service describes is read by its content', () => {
  const described = { ContactFlow: { Type: 'CUSTOMER_HOLD', Content: JSON.stringify(holdMusic) } };
  expect(validateFlow(described).type).toBe('CUSTOMER_HOLD');
  expect(validateFlow(described).findings).toEqual([]);
});

test('an older flow without an error branch for its voice is taken with a word about it', () => {
  expect(warnings(inbound2021).map(({ level, rule }) => [level, rule])).toEqual([
    ['warning', 'error-required'],
  ]);
});

test('what the console leaves out or writes as null is read as nothing', () => {
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

test('a next action that differs from the branch it repeats is worth a warning', () => {
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

test('an action that nothing leads to is worth a warning', () => {
  const orphan = action('orphan', 'MessageParticipant', { Text: 'a' }, to('bye'));
  const flow = { ...aFlow(orphan), StartAction: 'bye' };
  expect(warnings(flow)).toMatchObject([
    { level: 'warning', rule: 'unreachable', action: 'orphan' },
  ]);
});

test('a flow that goes round for ever is worth a warning', () => {
  const round = action('round', 'MessageParticipant', { Text: 'a' }, to('round'));
  const flow = { ...aFlow(round), Actions: [round] };
  expect(warnings(flow)).toMatchObject([{ level: 'warning', rule: 'no-end', action: 'round' }]);
});

const played = action('play', 'MessageParticipant', { PromptId: 'prompt:hello' }, to('bye'));

test('a recording that a chat can come to is worth a warning', () => {
  const known = { channels: ['VOICE', 'CHAT'] };
  expect(warnings(aFlow(played), known)).toMatchObject([{ rule: 'channel', action: 'play' }]);
});

test('a recording behind a branch by channel is not', () => {
  const byChannel = action(
    'which',
    'Compare',
    { ComparisonValue: '$.Channel' },
    branching([when('Equals', 'VOICE', 'play')], 'NoMatchingCondition'),
  );
  expect(warnings(aFlow(byChannel, played), { channels: ['VOICE', 'CHAT'] })).toEqual([]);
});

test('an action for chats only is an error where calls come', () => {
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

test('music that goes on through an interrupt is taken in either spelling', () => {
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

test('the spelling of the documentation is taken where the service has another', () => {
  const untag = (type: string) =>
    warnings(aFlow(action('a', type, { TagKeys: ['a'] }, to('bye', 'NoMatchingError'))));
  expect(untag('UntagContact')).toEqual([]);
  expect(untag('UnTagContact')).toMatchObject([{ level: 'warning', rule: 'spelling' }]);
});

test('where only the documentation of an action is stricter, a warning says so', () => {
  const first = action('first', 'UpdateContactRoutingBehavior', { QueuePriority: '1' }, to('bye'));
  expect(warnings(aFlow(first), { type: 'CONTACT_FLOW' })).toEqual([]);
  expect(warnings(aFlow(first), { type: 'CUSTOMER_QUEUE' })).toMatchObject([
    { level: 'warning', rule: 'flow-type' },
  ]);
});

test('a name like a method of JavaScript leads nowhere by itself', () => {
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

test('a refusal names the action and where in the file it is', () => {
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

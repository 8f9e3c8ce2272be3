import { test } from 'vitest';
import { action, aFlow, branching, to, when } from '../a-flow.ts';
import { type Case, hears, isRefused, lambda } from './refused.ts';

const cases: Case[] = [
  [
    'a queue given to the transfer',
    aFlow(
      action(
        'a',
        'TransferContactToQueue',
        { QueueId: 'queue:a' },
        to('bye', 'QueueAtCapacity', 'NoMatchingError'),
      ),
    ),
    'property-name',
    'Invalid Action property name. Path: Actions[0].Parameters.QueueId',
  ],
  [
    'a queue that plays nothing',
    aFlow(action('a', 'MessageParticipantIteratively', { Messages: [] }, {})),
    'property-value',
    'Path: Actions[0].Parameters.Messages. It may not be empty',
  ],
  [
    'a parameter of another time',
    aFlow(
      action(
        'a',
        'Wait',
        { TimeoutSeconds: '60' },
        branching([when('Equals', 'WaitCompleted')], 'NoMatchingError'),
      ),
    ),
    'property-name',
    'Parameters.TimeoutSeconds',
  ],
  [
    'a voice without its name',
    aFlow(action('a', 'UpdateContactTextToSpeechVoice', {}, to('bye', 'NoMatchingError'))),
    'property-required',
    'Path: Actions[0].Parameters.TextToSpeechVoice',
  ],
  [
    'a number where a string is due',
    lambda({ InvocationTimeLimitSeconds: 5 }),
    'property-value',
    'It must be a string, not a number: write "5"',
  ],
  [
    'an object where a string is due',
    aFlow(
      action(
        'a',
        'UpdateContactTargetQueue',
        { QueueId: { QueueId: 'x' } },
        to('bye', 'NoMatchingError'),
      ),
    ),
    'property-value',
    'It must be a string, not an object',
  ],
  [
    'nine seconds for a function',
    lambda({ InvocationTimeLimitSeconds: '9' }),
    'property-value',
    'from 1 to 8, not 9',
  ],
  [
    'a value that is none of the known',
    aFlow(action('a', 'UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Enable' }, to('bye'))),
    'property-value',
    'one of Enabled, Disabled',
  ],
  [
    'seven tags',
    aFlow(
      action(
        'a',
        'TagContact',
        { Tags: { a: '1', b: '1', c: '1', d: '1', e: '1', f: '1', g: '1' } },
        to('bye', 'NoMatchingError'),
      ),
    ),
    'property-value',
    'at most 6',
  ],
  ['text of 3,001 characters', hears({ Text: 'x'.repeat(3001) }), 'property-value', 'at most 3000'],
  [
    'two prompts',
    hears({ Text: 'a', PromptId: 'p' }),
    'one-of',
    'Only one of these properties may be defined. Properties: [PromptId, Text]',
  ],
  ['no prompt', hears({}), 'one-of', 'At least one of [PromptId, Text, SSML, Media] must be set'],
  [
    'two prompts in a loop',
    aFlow(
      action('a', 'MessageParticipantIteratively', { Messages: [{ Text: 'a', SSML: 'b' }] }, {}),
    ),
    'one-of',
    'Messages[0]',
  ],
  [
    'two hooks',
    aFlow(
      action(
        'a',
        'UpdateContactEventHooks',
        { EventHooks: { CustomerQueue: 'a', AgentWhisper: 'b' } },
        to('bye', 'NoMatchingError'),
      ),
    ),
    'property-value',
    'Exactly one of',
  ],
  [
    'a hook that nobody knows',
    aFlow(
      action(
        'a',
        'UpdateContactEventHooks',
        { EventHooks: { Disconnect: 'a' } },
        to('bye', 'NoMatchingError'),
      ),
    ),
    'property-name',
    'EventHooks.Disconnect',
  ],
  [
    'a priority and a time',
    aFlow(
      action(
        'a',
        'UpdateContactRoutingBehavior',
        { QueuePriority: '1', QueueTimeAdjustmentSeconds: '5' },
        to('bye'),
      ),
    ),
    'one-of',
    'Only one',
  ],
  [
    'a loop of 101',
    aFlow(
      action(
        'a',
        'Loop',
        { LoopCount: '101' },
        branching([when('Equals', 'ContinueLooping'), when('Equals', 'DoneLooping')]),
      ),
    ),
    'property-value',
    'from 0 to 100',
  ],
];

test.each(cases)('validateFlow rejects an action with invalid parameters: %s', isRefused);

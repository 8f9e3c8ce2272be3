import { test } from 'vitest';
import { action, aFlow, branching, to, when } from '../flow-fixtures.ts';
import { type Case, hears, isRefused, lambda } from './invalid-flow-case.ts';

const cases: Case[] = [
  [
    'a TransferContactToQueue action with a queue',
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
    'a queue flow with an empty prompt list',
    aFlow(action('a', 'MessageParticipantIteratively', { Messages: [] }, {})),
    'property-value',
    'Path: Actions[0].Parameters.Messages. It may not be empty',
  ],
  [
    'a Wait action with an outdated parameter name',
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
    'a voice setting without the voice name',
    aFlow(action('a', 'UpdateContactTextToSpeechVoice', {}, to('bye', 'NoMatchingError'))),
    'property-required',
    'Path: Actions[0].Parameters.TextToSpeechVoice',
  ],
  [
    'a number instead of a string',
    lambda({ InvocationTimeLimitSeconds: 5 }),
    'property-value',
    'It must be a string, not a number: write "5"',
  ],
  [
    'an object instead of a string',
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
    'a Lambda time limit above eight seconds',
    lambda({ InvocationTimeLimitSeconds: '9' }),
    'property-value',
    'from 1 to 8, not 9',
  ],
  [
    'a value outside the allowed ones',
    aFlow(action('a', 'UpdateFlowLoggingBehavior', { FlowLoggingBehavior: 'Enable' }, to('bye'))),
    'property-value',
    'one of Enabled, Disabled',
  ],
  [
    'more than six tags',
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
    'two prompt sources',
    hears({ Text: 'a', PromptId: 'p' }),
    'one-of',
    'Only one of these properties may be defined. Properties: [PromptId, Text]',
  ],
  [
    'no prompt source',
    hears({}),
    'one-of',
    'At least one of [PromptId, Text, SSML, Media] must be set',
  ],
  [
    'two prompt sources in a prompt list',
    aFlow(
      action('a', 'MessageParticipantIteratively', { Messages: [{ Text: 'a', SSML: 'b' }] }, {}),
    ),
    'one-of',
    'Messages[0]',
  ],
  [
    'two event hooks',
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
    'an unknown event hook',
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
    'both a queue priority and a time adjustment',
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
    'a loop with more than 100 iterations',
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

import { test } from 'vitest';
import { action, aFlow, bye, to } from '../a-flow.ts';
import { type Case, compare, hears, isRefused, lambda } from './refused.ts';

const cases: Case[] = [
  [
    'a branch to nowhere',
    aFlow(action('a', 'MessageParticipant', { Text: 'a' }, to('x'))),
    'target',
    'Unknown action x',
  ],
  [
    'an error branch to nowhere',
    lambda({}, { NextAction: 'bye', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'x' }] }),
    'target',
    'Actions[0].Transitions.Errors[0].NextAction',
  ],
  [
    'a type that nobody knows',
    aFlow(action('a', 'SingASong', {}, to('bye'))),
    'unknown-type',
    'Invalid Action type. Type: SingASong',
  ],
  [
    'a type in small letters',
    aFlow(action('a', 'compare', {}, to('bye'))),
    'unknown-type',
    'it is Compare',
  ],
  [
    'a type that people make up',
    aFlow(action('a', 'PlayPrompt', {}, to('bye'))),
    'invented-type',
    'what is meant is MessageParticipant',
  ],
  [
    'an entry point as an action',
    aFlow(action('a', 'Trigger', {}, to('bye'))),
    'invented-type',
    'a flow starts at its StartAction',
  ],
  [
    'a type that is real and described nowhere',
    aFlow(action('a', 'AuthenticateParticipant', {}, to('bye'))),
    'undocumented-type',
    'add an entry first',
  ],
  [
    'a type that has ended',
    aFlow(action('a', 'CheckVoiceId', {}, to('bye'))),
    'retired-type',
    'Voice ID ended',
  ],
  [
    'a hold flow that plays once',
    hears({ Text: 'a' }),
    'flow-type',
    'MessageParticipant is not supported in a CUSTOMER_HOLD flow',
    'CUSTOMER_HOLD',
  ],
  [
    'an action without the next',
    aFlow(action('a', 'MessageParticipant', { Text: 'a' }, {}), bye),
    'next-action',
    'Action is missing required property. Path: Actions[0].Transitions.NextAction',
  ],
  [
    'an empty next action',
    aFlow(action('a', 'MessageParticipant', { Text: 'a' }, to(''))),
    'next-action',
    'Actions[0].Transitions.NextAction',
  ],
  [
    'a comparison whose conditions cover everything, without the next',
    {
      ...compare('$.Channel'),
      Actions: [
        action(
          'which',
          'Compare',
          { ComparisonValue: '$.Channel' },
          { Errors: [{ ErrorType: 'NoMatchingCondition', NextAction: 'bye' }] },
        ),
        bye,
      ],
    },
    'next-action',
    'Actions[0].Transitions.NextAction',
  ],
  [
    'an end with a way on',
    aFlow(action('a', 'DisconnectParticipant', {}, to('bye'))),
    'terminal',
    'Action does not support transitions',
  ],
  [
    'a transfer without the branch for a full queue',
    aFlow(action('a', 'TransferContactToQueue', {}, to('bye', 'NoMatchingError'))),
    'error-required',
    'Action is missing required error. Error: QueueAtCapacity, Path: Actions[0]',
  ],
  [
    'a comparison with the wrong error',
    aFlow(
      action(
        'a',
        'Compare',
        { ComparisonValue: '$.Channel' },
        to('bye', 'NoMatchingCondition', 'NoMatchingError'),
      ),
    ),
    'error-unknown',
    'Invalid Action error. Error: NoMatchingError',
  ],
  [
    'logging with an error branch',
    aFlow(
      action(
        'a',
        'UpdateFlowLoggingBehavior',
        { FlowLoggingBehavior: 'Enabled' },
        to('bye', 'NoMatchingError'),
      ),
    ),
    'error-unknown',
    'UpdateFlowLoggingBehavior supports no errors',
  ],
  [
    'a callback number with the common error',
    aFlow(
      action(
        'a',
        'UpdateContactCallbackNumber',
        { CallbackNumber: '$.CustomerEndpoint.Address' },
        to('bye', 'InvalidCallbackNumber', 'CallbackNumberNotDialable', 'NoMatchingError'),
      ),
    ),
    'error-unknown',
    'Error: NoMatchingError',
  ],
  [
    'one error twice',
    lambda({}, to('bye', 'NoMatchingError', 'NoMatchingError')),
    'error-unknown',
    'Duplicate error',
  ],
  [
    'a third party that comes back, without its errors',
    aFlow(
      action(
        'a',
        'TransferParticipantToThirdParty',
        {
          ThirdPartyPhoneNumber: '115',
          ThirdPartyConnectionTimeLimitSeconds: '30',
          ContinueFlowExecution: 'True',
        },
        to('bye', 'NoMatchingError'),
      ),
    ),
    'error-required',
    'Error: CallFailed',
  ],
  [
    'a chat analysis without its error',
    aFlow(
      action(
        'a',
        'UpdateContactRecordingAndAnalyticsBehavior',
        { ChatBehavior: {} },
        to('bye', 'NoMatchingError', 'ChannelMismatch'),
      ),
    ),
    'error-required',
    'Error: InFlightRedactionConfigurationFailed',
  ],
];

test.each(cases)('validateFlow rejects an action with an invalid type or branches: %s', isRefused);

import { test } from 'vitest';
import { action, aFlow, bye, to } from '../flow-fixtures.ts';
import { type Case, compare, hears, isRefused, lambda } from './invalid-flow-case.ts';

const cases: Case[] = [
  [
    'a branch to an unknown action',
    aFlow(action('a', 'MessageParticipant', { Text: 'a' }, to('x'))),
    'target',
    'Unknown action x',
  ],
  [
    'an error branch to an unknown action',
    lambda({}, { NextAction: 'bye', Errors: [{ ErrorType: 'NoMatchingError', NextAction: 'x' }] }),
    'target',
    'Actions[0].Transitions.Errors[0].NextAction',
  ],
  [
    'an unknown type',
    aFlow(action('a', 'SingASong', {}, to('bye'))),
    'unknown-type',
    'Invalid Action type. Type: SingASong',
  ],
  [
    'a type in lower case',
    aFlow(action('a', 'compare', {}, to('bye'))),
    'unknown-type',
    'Did you mean Compare?',
  ],
  [
    'an invented type that is a common mistake',
    aFlow(action('a', 'PlayPrompt', {}, to('bye'))),
    'invented-type',
    'Did you mean MessageParticipant?',
  ],
  [
    'an entry point as an action',
    aFlow(action('a', 'Trigger', {}, to('bye'))),
    'invented-type',
    'a flow starts at its StartAction',
  ],
  [
    'a real type without documentation',
    aFlow(action('a', 'AuthenticateParticipant', {}, to('bye'))),
    'undocumented-type',
    'add an entry first',
  ],
  [
    'a type that is similar to an existing one',
    aFlow(action('a', 'InvokeLambdaFunctions', {}, to('bye'))),
    'unknown-type',
    'Did you mean InvokeLambdaFunction?',
  ],
  [
    'an action that a hold flow does not support',
    hears({ Text: 'a' }),
    'flow-type',
    'MessageParticipant is not supported in a CUSTOMER_HOLD flow',
    'CUSTOMER_HOLD',
  ],
  [
    'an action without a next action',
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
    'a comparison without a next action',
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
    'a terminal action with a next action',
    aFlow(action('a', 'DisconnectParticipant', {}, to('bye'))),
    'terminal',
    'Action does not support transitions',
  ],
  [
    'a transfer without a branch for a full queue',
    aFlow(action('a', 'TransferContactToQueue', {}, to('bye', 'NoMatchingError'))),
    'error-required',
    'Action is missing required error. Error: QueueAtCapacity, Path: Actions[0]',
  ],
  [
    'a comparison with an unsupported error branch',
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
    'a logging setting with an error branch',
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
    'a callback number with an unsupported error branch',
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
    'the same error branch twice',
    lambda({}, to('bye', 'NoMatchingError', 'NoMatchingError')),
    'error-unknown',
    'Duplicate error',
  ],
  [
    'a third-party transfer that resumes the flow, without its error branches',
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
    'a chat analytics setting without its error branch',
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

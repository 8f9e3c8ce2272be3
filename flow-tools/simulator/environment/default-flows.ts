import type { JsonObject } from '../../json.ts';
import type { LoadedFlow, LoadedFlowAction } from '../flow.ts';
import type { PromptContent } from './call-environment.ts';

/** Recordings that every Amazon Connect instance contains, with typical durations. */
export const instancePrompts: ReadonlyMap<string, PromptContent> = new Map(
  [
    { key: 'Beep.wav', seconds: 0.5 },
    { key: 'CustomerHold.wav', seconds: 60 },
    { key: 'CustomerQueue.wav', seconds: 60 },
  ].map((prompt) => [prompt.key, prompt]),
);

/**
 * Flows that Amazon Connect runs on an event for which the contact's flows set none, keyed by event. Source: "Default flows"
 * in the administrator guide, https://docs.aws.amazon.com/connect/latest/adminguide/contact-flow-default.html.
 */
export const defaultFlows: ReadonlyMap<string, LoadedFlow> = new Map([
  [
    'CustomerQueue',
    defineFlow('Default customer queue', 'CUSTOMER_QUEUE', 'MessageParticipantIteratively', {
      Messages: [
        {
          Text: 'Thank you for calling. Your call is very important to us and will be answered in the order it was received.',
        },
        { PromptId: 'CustomerQueue.wav' },
      ],
    }),
  ],
  [
    'AgentWhisper',
    defineFlow('Default agent whisper', 'AGENT_WHISPER', 'MessageParticipant', {
      Text: '$.Queue.Name',
    }),
  ],
  [
    'CustomerWhisper',
    defineFlow('Default customer whisper', 'CUSTOMER_WHISPER', 'MessageParticipant', {
      PromptId: 'Beep.wav',
    }),
  ],
  [
    'CustomerHold',
    defineFlow('Default customer hold', 'CUSTOMER_HOLD', 'MessageParticipantIteratively', {
      Messages: [{ PromptId: 'CustomerHold.wav' }],
    }),
  ],
]);

/** Defines a flow that plays prompts with one action and then ends. */
function defineFlow(name: string, type: string, Type: string, Parameters: JsonObject): LoadedFlow {
  const none = { NextAction: undefined, Errors: [], Conditions: [] };
  const play: LoadedFlowAction = {
    Identifier: 'Play prompt',
    Type,
    Parameters,
    Transitions: { ...none, NextAction: 'End flow' },
  };
  const end = {
    Identifier: 'End flow',
    Type: 'EndFlowExecution',
    Parameters: {},
    Transitions: none,
  };
  return {
    id: name,
    name,
    type,
    start: play.Identifier,
    actions: new Map([play, end].map((action) => [action.Identifier, action])),
  };
}

import { runCall } from '../../../flow-tools/simulator/call/run-call.ts';
import {
  CallerScript,
  createScriptedCaller,
} from '../../../flow-tools/simulator/caller/caller-script.ts';
import { isSameResource } from '../../../flow-tools/simulator/flow.ts';
import { parameterReferenceRules } from '../../../flow-tools/simulator/load-flow.ts';
import { createHotlineCallEnvironment } from '../environment/hotline-call-environment.ts';
import type { EmulatedConnectInstance } from '../instance.ts';
import type { ContactFlowReply } from './connect-chat-simulator.ts';
import type { LocalChat } from './local-chat-store.ts';

type ReceiveDeps = Omit<
  Parameters<typeof createHotlineCallEnvironment>[0],
  'instance' | 'startsAt' | 'conditions'
> & {
  instance: EmulatedConnectInstance | undefined;
  clock: { now(): Date };
};

/**
 * Builds a function that runs the contact flow of a new chat until the chat waits in a queue for an operator or the flow
 * ends.
 */
export function createChatFlowRunner({ instance, clock, ...setting }: ReceiveDeps) {
  return async ({ id, flow: wanted, attributes }: LocalChat): Promise<ContactFlowReply> => {
    const flow = instance?.flows.find((each) => isSameResource(each.id, wanted));
    if (!instance || !flow) return { texts: [], isQueued: false };
    const { prompts, queued } = await runCall({
      environment: createHotlineCallEnvironment({
        ...setting,
        instance,
        startsAt: clock.now(),
        conditions: { agents: 0 },
      }),
      caller: createScriptedCaller(CallerScript.parse({ channel: 'CHAT', patience: 0 })),
      flow,
      language: parameterReferenceRules,
      contactId: id,
      attributes: { ...attributes },
    });
    const texts = prompts.flatMap(({ to, text }) => (to === 'caller' && text ? [text] : []));
    return { texts: texts, isQueued: queued !== undefined };
  };
}

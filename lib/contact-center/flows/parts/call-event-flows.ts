import { setEventFlow } from '../../flow-builder/contact-blocks.ts';
import { resourceRef } from '../../flow-builder/values.ts';
import type { FlowPart } from './part.ts';

const hooks = [
  ['Play while waiting', 'CustomerQueue', 'waiting'],
  ['Ask after the talk', 'CustomerRemaining', 'after-talk'],
  ['Whisper to the operator', 'AgentWhisper', 'agent-whisper'],
  ['Whisper to the caller', 'CustomerWhisper', 'customer-whisper'],
  ['Play while on hold', 'CustomerHold', 'customer-hold'],
] as const;

/**
 * Builds flow blocks that set the flows for Connect's events: waiting, whisper (announcement before the conversation), hold
 * and end of the conversation. If one cannot be set, the call continues.
 */
export function setCallEventFlows(next: string): FlowPart {
  return Object.fromEntries(
    hooks.map(([name, hook, flow], n) => {
      const following = hooks[n + 1]?.[0] ?? next;
      return [
        name,
        setEventFlow({
          hook,
          flow: resourceRef(`flow:${flow}`),
          next: following,
          error: following,
        }),
      ];
    }),
  );
}

/** Name of the first flow block that `setCallEventFlows` builds. */
export const firstEventFlowBlockName = hooks[0][0];

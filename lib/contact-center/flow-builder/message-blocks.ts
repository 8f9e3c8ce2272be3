import {
  type CallFlowType,
  createBlock,
  createEqualsCondition,
  type FlowBlock,
  toErrorBranches,
} from './block.ts';
import { type FlowPrompt, toPromptParameters } from './prompts.ts';

type Whispers = 'CUSTOMER_WHISPER' | 'AGENT_WHISPER' | 'OUTBOUND_WHISPER';
type Holds = 'CUSTOMER_HOLD' | 'AGENT_HOLD';

/**
 * Builds the flow block that plays a prompt to its end; keys do not interrupt it. Without an error branch, a prompt that
 * cannot be played is skipped and the call continues.
 */
export function playMessage<To extends string>(given: {
  prompt: FlowPrompt;
  next: To;
  error?: To;
}): FlowBlock<NoInfer<To>, CallFlowType | Whispers> {
  return createBlock('MessageParticipant', {
    parameters: toPromptParameters(given.prompt),
    next: given.next,
    errors: toErrorBranches({ NoMatchingError: given.error ?? given.next }),
  });
}

type LoopedPrompts<To extends string> = {
  prompts: readonly [FlowPrompt, ...FlowPrompt[]];
  error?: To;
} & (
  | { interrupt?: undefined }
  /**
   * Interval in seconds after which the loop of prompts is interrupted to run another block. AWS recommends more than 20
   * seconds.
   */
  | { interrupt: { seconds: number; to: To; continueMessages?: boolean } }
);

/**
 * Builds the flow block that plays prompts in a loop until an operator answers. It can branch to another block at a fixed
 * interval.
 */
export function loopPrompts<To extends string = never>({
  prompts,
  error,
  interrupt,
}: LoopedPrompts<To>): FlowBlock<NoInfer<To>, 'CUSTOMER_QUEUE' | Holds | 'MODULE'> {
  return createBlock('MessageParticipantIteratively', {
    parameters: {
      Messages: prompts.map(toPromptParameters),
      InterruptFrequencySeconds: interrupt && String(interrupt.seconds),
      ContinueMessagingDuringInterrupt: interrupt?.continueMessages ? 'True' : undefined,
    },
    next: interrupt?.to,
    errors: toErrorBranches({ NoMatchingError: error }),
    conditions: interrupt ? [createEqualsCondition('MessagesInterrupted', interrupt.to)] : [],
  });
}

export function disconnect(): FlowBlock<never, CallFlowType> {
  return createBlock('DisconnectParticipant', { parameters: {} });
}

/**
 * Builds the flow block that ends the flow while the call continues. After a whisper flow, the conversation starts; in a
 * queue, the caller continues to wait.
 */
export function endFlow(): FlowBlock<
  never,
  Whispers | 'CUSTOMER_QUEUE' | 'CONTACT_FLOW' | 'MODULE'
> {
  return createBlock('EndFlowExecution', { parameters: {} });
}

export function returnFromModule(): FlowBlock<never, 'MODULE'> {
  return createBlock('EndFlowModuleExecution', { parameters: {} });
}

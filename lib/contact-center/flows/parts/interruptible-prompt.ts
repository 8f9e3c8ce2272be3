import { callFlowLimits } from '../../../../core/contact-center/model/call-flow-limits.ts';
import type { CallFlowType, FlowBlock } from '../../flow-builder/block.ts';
import { playMenu } from '../../flow-builder/input-blocks.ts';
import type { FlowPrompt } from '../../flow-builder/prompts.ts';

/**
 * Builds the flow block that plays a prompt during which callers may press a key. Without a keypress, the flow continues at
 * `next`.
 */
export function playInterruptiblePrompt(
  prompt: FlowPrompt,
  on: Parameters<typeof playMenu<string>>[0]['on'],
  next: string,
): FlowBlock<string, CallFlowType> {
  return playMenu({
    prompt,
    seconds: callFlowLimits.noticeSeconds,
    on,
    timeout: next,
    noMatch: next,
    error: next,
  });
}

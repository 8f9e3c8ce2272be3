import { callFlowLimits } from '../../../../core/contact-center/model/call-flow-limits.ts';
import type { CallFlowType, FlowBlock } from '../../flow-builder/block.ts';
import { playMenu } from '../../flow-builder/input-blocks.ts';
import type { FlowPrompt } from '../../flow-builder/prompts.ts';

/**
 * Builds the flow block that plays a prompt during which callers may press a key. Without a keypress, the flow continues at
 * `next` after `seconds`.
 */
export function playInterruptiblePrompt(
  prompt: FlowPrompt,
  on: Parameters<typeof playMenu<string>>[0]['on'],
  next: string,
  seconds: number = callFlowLimits.choiceSeconds,
): FlowBlock<string, CallFlowType> {
  return playMenu({ prompt, seconds, on, timeout: next, noMatch: next, error: next });
}

/**
 * Builds the flow block that plays an announcement, which needs no answer. A key that the caller presses meanwhile already
 * counts, so that callers who know the menus need not listen.
 */
export function playSkippablePrompt(
  prompt: FlowPrompt,
  on: Parameters<typeof playMenu<string>>[0]['on'],
  next: string,
): FlowBlock<string, CallFlowType> {
  return playInterruptiblePrompt(prompt, on, next, callFlowLimits.noticeSeconds);
}

import { callFlowLimits } from '../../../../core/contact-center/call-plan.ts';
import { repeatTimes } from '../../flow-builder/branch-blocks.ts';
import { playMenu } from '../../flow-builder/input-blocks.ts';
import type { FlowPrompt } from '../../flow-builder/prompts.ts';
import type { FlowPart } from './part.ts';

type Question = {
  prompt: FlowPrompt;
  on: Parameters<typeof playMenu<string>>[0]['on'];
  /** Name of the block after a second wrong phone key or timeout. That block must never hang up. */
  giveUp: string;
  /** Name of the block after a timeout, for questions to which silence is a valid answer. */
  silence?: string;
};

/**
 * Builds flow blocks that ask the caller to press one phone key, and repeat the question once after a wrong key or a timeout.
 */
export function askQuestion(name: string, { prompt, on, giveUp, silence }: Question): FlowPart {
  const again = `${name} - once more`;
  return {
    [name]: playMenu({
      prompt,
      seconds: callFlowLimits.keySeconds,
      on,
      timeout: silence ?? again,
      noMatch: again,
      error: giveUp,
    }),
    [again]: repeatTimes({ times: callFlowLimits.askAgain, again: name, done: giveUp }),
  };
}

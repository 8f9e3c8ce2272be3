import { callFlowLimits } from '../../../../core/contact-center/model/call-flow-limits.ts';
import { loopTimes } from '../../flow-builder/branch-blocks.ts';
import { playMenu } from '../../flow-builder/input-blocks.ts';
import type { FlowPrompt } from '../../flow-builder/prompts.ts';
import type { FlowPart } from './part.ts';

type Question = {
  prompt: FlowPrompt;
  on: Parameters<typeof playMenu<string>>[0]['on'];
  /** Name of the flow block after the second wrong key or timeout. That block must never hang up. */
  giveUp: string;
  /** Name of the flow block after a timeout, for questions that callers may answer by pressing no key. */
  silence?: string;
};

/** Returns the name of the flow block that repeats a question once after a wrong key. */
function getRepeatBlockName(question: string): string {
  return `${question} - once more`;
}

/**
 * Builds flow blocks that ask the caller to press a phone key. After a wrong key or a timeout, they repeat the question
 * once.
 */
export function askKeypadQuestion(
  name: string,
  { prompt, on, giveUp, silence }: Question,
): FlowPart {
  const again = getRepeatBlockName(name);
  return {
    [name]: playMenu({
      prompt,
      seconds: callFlowLimits.keySeconds,
      on,
      timeout: silence ?? again,
      noMatch: again,
      error: giveUp,
    }),
    [again]: loopTimes({ times: callFlowLimits.askAgain, again: name, done: giveUp }),
  };
}

import { callPlan } from '../../../../core/contact-center/call-plan.ts';
import { loop } from '../../flow-builder/branch-blocks.ts';
import { menu } from '../../flow-builder/input-blocks.ts';
import type { Prompt } from '../../flow-builder/prompts.ts';
import type { Part } from './part.ts';

type Question = {
  prompt: Prompt;
  on: Parameters<typeof menu<string>>[0]['on'];
  /** Flow block after a second wrong key or timeout; must never hang up. */
  giveUp: string;
  /** Flow block after a timeout, for questions to which silence is a valid answer. */
  silence?: string;
};

/** Builds flow blocks that ask for one key and repeat the question once after a wrong key or a timeout. */
export const question = (name: string, { prompt, on, giveUp, silence }: Question): Part => {
  const again = `${name} - once more`;
  return {
    [name]: menu({
      prompt,
      seconds: callPlan.keySeconds,
      on,
      timeout: silence ?? again,
      noMatch: again,
      error: giveUp,
    }),
    [again]: loop({ times: callPlan.askAgain, again: name, done: giveUp }),
  };
};

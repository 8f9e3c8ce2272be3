import { callPlan } from '../../../../core/contact-center/call-plan.ts';
import { loop } from '../../flow-builder/branch-blocks.ts';
import { menu } from '../../flow-builder/input-blocks.ts';
import type { Prompt } from '../../flow-builder/prompts.ts';
import type { Part } from './part.ts';

type Question = {
  prompt: Prompt;
  on: Parameters<typeof menu<string>>[0]['on'];
  /** Where a second wrong key or silence leads: never to a hang-up. */
  giveUp: string;
  /** Where silence leads at once, when it is an answer. */
  silence?: string;
};

/** A question for one key; who is silent or presses another hears it once more. */
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

import { callPlan } from '../../../../core/contact-center/call-plan.ts';
import type { Block, InCalls } from '../../flow-builder/block.ts';
import { menu } from '../../flow-builder/input-blocks.ts';
import type { Prompt } from '../../flow-builder/prompts.ts';

/** Something to be heard that a key may answer, and silence needn't. */
export const notice = (
  prompt: Prompt,
  on: Parameters<typeof menu<string>>[0]['on'],
  next: string,
): Block<string, InCalls> =>
  menu({
    prompt,
    seconds: callPlan.noticeSeconds,
    on,
    timeout: next,
    noMatch: next,
    error: next,
  });

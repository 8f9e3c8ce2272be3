import { callPlan } from '../../../../core/contact-center/call-plan.ts';
import type { Block, InCalls } from '../../flow-builder/block.ts';
import { menu } from '../../flow-builder/input-blocks.ts';
import type { Prompt } from '../../flow-builder/prompts.ts';

/**
 * Builds the flow block that plays a prompt that callers may answer with a key; without a key the flow continues at `next`.
 */
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

import { callFlowLimits } from '../../../../core/contact-center/model/call-flow-limits.ts';
import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { playMenu } from '../../flow-builder/input-blocks.ts';
import { playMessage } from '../../flow-builder/message-blocks.ts';
import { type FlowPrompt, recordingPrompt } from '../../flow-builder/prompts.ts';
import { playSkippablePrompt } from './interruptible-prompt.ts';
import type { FlowPart } from './part.ts';

type RecordingNotice = {
  prompt: FlowPrompt;
  /** Further keys besides `*`, with the block to which each leads. */
  on?: Parameters<typeof playSkippablePrompt>[1];
  /** Name of the block that follows the notice, also after silence or any other key. */
  next: string;
};

/**
 * Builds flow blocks that announce the recording. Key `*` leads to the details and to a call without recording.
 */
export function playRecordingNotice(
  name: string,
  { prompt, on = {}, next }: RecordingNotice,
): FlowPart {
  return {
    [name]: playSkippablePrompt(prompt, { '*': 'Details of the recording', ...on }, next),
    'Details of the recording': playMenu({
      prompt: recordingPrompt('recording-details'),
      seconds: callFlowLimits.keySeconds,
      on: { 1: next, 2: 'Refuse the recording' },
      timeout: next,
      noMatch: next,
      error: next,
    }),
    'Refuse the recording': setAttributes({
      attributes: { recording: 'no' },
      next: 'Say that nothing is recorded',
      error: 'Say that nothing is recorded',
    }),
    'Say that nothing is recorded': playMessage({
      prompt: recordingPrompt('recording-refused'),
      next,
    }),
  };
}

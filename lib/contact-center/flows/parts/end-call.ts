import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { disconnect, playMessage } from '../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import type { FlowPart } from './part.ts';

type Ended = 'registered' | 'informed' | 'voicemail' | 'callback' | 'emergency';

/** Builds flow blocks that end a call. They set the attribute `ended` for the statistics, play a farewell and hang up. */
export function endCall(name: string, ended: Ended, key: string): FlowPart {
  return {
    [name]: setAttributes({
      attributes: { ended },
      next: `${name} - said`,
      error: `${name} - said`,
    }),
    [`${name} - said`]: playMessage({ prompt: recordingPrompt(key), next: `${name} - over` }),
    [`${name} - over`]: disconnect(),
  };
}

import { setAttributes } from '../../flow-builder/contact-blocks.ts';
import { disconnect, message } from '../../flow-builder/message-blocks.ts';
import { recording } from '../../flow-builder/prompts.ts';
import type { Part } from './part.ts';

type Ended = 'registered' | 'informed' | 'voicemail' | 'callback' | 'emergency';

/** Builds flow blocks that end a call: sets the attribute `ended` for the statistics, plays a farewell and hangs up. */
export const goodbye = (name: string, ended: Ended, key: string): Part => ({
  [name]: setAttributes({ attributes: { ended }, next: `${name} - said`, error: `${name} - said` }),
  [`${name} - said`]: message({ prompt: recording(key), next: `${name} - over` }),
  [`${name} - over`]: disconnect(),
});

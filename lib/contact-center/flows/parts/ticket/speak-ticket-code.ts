import { playMessage } from '../../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../../flow-builder/prompts.ts';
import type { ContactReference } from '../../../flow-builder/values.ts';
import { type FlowPart, mergeParts } from '../part.ts';
import { codeRecordingFields, playSequence } from '../play-sequence.ts';

/**
 * Builds flow blocks that read out a ticket code in groups of 3, 3 and 4 digits. `of` returns the reference to the recording
 * of a digit.
 */
export function speakTicketCode(
  name: string,
  of: (key: string) => ContactReference,
  next: string,
): FlowPart {
  const digits = codeRecordingFields.map(of);
  return mergeParts(
    playSequence(`${name} - first`, digits.slice(0, 3), `${name} - pause`),
    {
      [`${name} - pause`]: playMessage({
        prompt: recordingPrompt('pause'),
        next: `${name} - middle 1`,
      }),
    },
    playSequence(`${name} - middle`, digits.slice(3, 6), `${name} - pause again`),
    {
      [`${name} - pause again`]: playMessage({
        prompt: recordingPrompt('pause'),
        next: `${name} - last 1`,
      }),
    },
    playSequence(`${name} - last`, digits.slice(6), next),
  );
}

/** Returns the name of the first flow block that `speakTicketCode` builds. */
export function getFirstCodeBlockName(name: string): string {
  return `${name} - first 1`;
}

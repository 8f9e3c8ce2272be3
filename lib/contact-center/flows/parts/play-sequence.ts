import { playMessage } from '../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import type { ContactReference } from '../../flow-builder/values.ts';
import type { FlowPart } from './part.ts';

/** Builds flow blocks that play several recordings one after another; each recording's name is a reference. */
export function playSequence(
  name: string,
  keys: readonly ContactReference[],
  next: string,
): FlowPart {
  return Object.fromEntries(
    keys.map((key, n) => [
      `${name} ${n + 1}`,
      playMessage({
        prompt: recordingPrompt(key),
        next: n + 1 < keys.length ? `${name} ${n + 2}` : next,
      }),
    ]),
  );
}

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${name}${n + 1}`);

/** Response fields of the Lambda function `answer-call` with the recordings for the ten digits of a ticket code. */
export const codeRecordingFields = numbered('say', 10);

/** Response fields of the Lambda function `answer-call` with the recordings for the parts of a date. */
export const dueDateRecordingFields = numbered('due', 6);

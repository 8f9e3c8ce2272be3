import { playMessage } from '../../flow-builder/message-blocks.ts';
import { recordingPrompt } from '../../flow-builder/prompts.ts';
import type { ContactReference } from '../../flow-builder/values.ts';
import type { FlowPart } from './part.ts';

/**
 * Builds flow blocks that play several recordings one after another. The name of each recording is a reference, for example
 * to a Lambda result.
 */
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

/**
 * Names of the response fields in which the Lambda function `answer-call` returns the recordings for the ten digits of a
 * ticket code.
 */
export const codeRecordingFields = numbered('say', 10);

/**
 * Names of the response fields in which the Lambda function `answer-call` returns the recordings that together say a date.
 */
export const dueDateRecordingFields = numbered('due', 6);

/**
 * Names of the response fields in which the Lambda function `answer-call` returns the recordings that together say when the
 * operators work again.
 */
export const openingRecordingFields = numbered('opens', 5);

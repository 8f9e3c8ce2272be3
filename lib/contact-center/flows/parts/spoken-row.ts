import { message } from '../../flow-builder/message-blocks.ts';
import { recording } from '../../flow-builder/prompts.ts';
import type { Reference } from '../../flow-builder/values.ts';
import type { Part } from './part.ts';

/** Builds flow blocks that play several recordings in a row; the recordings' keys are references. */
export const spokenRow = (name: string, keys: readonly Reference[], next: string): Part =>
  Object.fromEntries(
    keys.map((key, n) => [
      `${name} ${n + 1}`,
      message({
        prompt: recording(key),
        next: n + 1 < keys.length ? `${name} ${n + 2}` : next,
      }),
    ]),
  );

const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, n) => `${name}${n + 1}`);

/** Fields of the response of `answer-call` with the recordings of a code's ten digits. */
export const codeKeys = numbered('say', 10);

/** Fields of the response of `answer-call` with the recordings of a date's parts. */
export const dueKeys = numbered('due', 6);

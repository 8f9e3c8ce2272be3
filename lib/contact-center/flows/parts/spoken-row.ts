import { message } from '../../flow-builder/message-blocks.ts';
import { recording } from '../../flow-builder/prompts.ts';
import type { Reference } from '../../flow-builder/values.ts';
import type { Part } from './part.ts';

/** Recordings one after the other, whose keys the call knows. */
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

/** The answers of the function that name the digits of a code. */
export const codeKeys = numbered('say', 10);

/** The answers of the function that name the parts of a date. */
export const dueKeys = numbered('due', 6);

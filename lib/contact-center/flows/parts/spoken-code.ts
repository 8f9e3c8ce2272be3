import { message } from '../../flow-builder/message-blocks.ts';
import { recording } from '../../flow-builder/prompts.ts';
import type { Reference } from '../../flow-builder/values.ts';
import { type Part, whole } from './part.ts';
import { codeKeys, spokenRow } from './spoken-row.ts';

/** Builds flow blocks that read out a ticket code in groups of 3-3-4 digits. `of` returns the reference to a digit. */
export const spokenCode = (name: string, of: (key: string) => Reference, next: string): Part => {
  const digits = codeKeys.map(of);
  return whole(
    spokenRow(`${name} - first`, digits.slice(0, 3), `${name} - pause`),
    { [`${name} - pause`]: message({ prompt: recording('pause'), next: `${name} - middle 1` }) },
    spokenRow(`${name} - middle`, digits.slice(3, 6), `${name} - pause again`),
    {
      [`${name} - pause again`]: message({
        prompt: recording('pause'),
        next: `${name} - last 1`,
      }),
    },
    spokenRow(`${name} - last`, digits.slice(6), next),
  );
};

/** Returns the name of the first flow block that `spokenCode` builds. */
export const firstOf = (name: string): string => `${name} - first 1`;

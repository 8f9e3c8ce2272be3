import { parseArgs } from 'node:util';
import * as z from 'zod';

const text = { type: 'string' } as const;

/** Those that move the clock come last. */
export const partNames = ['matrix', 'deeds', 'webhooks', 'links', 'guesses', 'tokens'] as const;

const Options = z.object({
  /** One part of the campaign alone. */
  only: z.enum(partNames).optional(),
  /** Of what is tried by chance: tokens bent, names guessed, messages tampered with. */
  tokens: z.coerce.number().int().min(0).default(10_000),
  names: z.coerce.number().int().min(0).default(2000),
  messages: z.coerce.number().int().min(0).default(100_000),
  /** How many pairs of lost codes are timed. */
  pairs: z.coerce.number().int().min(1).default(300),
  /** Which share of all cells of the tables is tried. */
  share: z.coerce.number().min(0).max(1).default(1),
  seed: z.coerce.number().int().min(0).optional(),
});
export type Options = z.infer<typeof Options>;

export const readOptions = (): Options => {
  const { values } = parseArgs({
    options: {
      ...{ only: text, tokens: text, names: text, messages: text },
      ...{ pairs: text, share: text, seed: text },
    },
  });
  return Options.parse(values);
};

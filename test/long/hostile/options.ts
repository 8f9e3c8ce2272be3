import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const text = { type: 'string' } as const;

const Options = z.object({
  /** How many requests are sent through the doors. */
  inputs: z.coerce.number().int().min(1).default(1_000_000),
  /** No request is begun after so many minutes. */
  minutes: z.coerce
    .number()
    .min(0)
    .default(24 * 60),
  /** How many texts are stored and looked at. */
  payloads: z.coerce.number().int().min(1).default(1000),
  /** One part of the campaign alone. */
  only: z.enum(['requests', 'pictures', 'stored']).optional(),
  /** Only routes with these words in them. */
  route: z.string().optional(),
  /** The very request, as a failure was printed. */
  input: z.coerce.number().int().min(0).optional(),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .default(() => randomInt(2 ** 31)),
  /** Sends also what the same seed has sent before. */
  again: z.boolean().default(false),
});
export type Options = z.infer<typeof Options>;

export const readOptions = (): Options => {
  const { values } = parseArgs({
    options: {
      ...{ inputs: text, minutes: text, payloads: text, only: text },
      ...{ route: text, input: text, seed: text, again: { type: 'boolean' } },
    },
  });
  return Options.parse(values);
};

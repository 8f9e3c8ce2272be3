import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const text = { type: 'string' } as const;
const count = z.coerce.number().int().min(0);

const Options = z.object({
  /** One part of the campaign alone. */
  only: z.enum(['races', 'lives', 'orders']).optional(),
  seed: count.default(() => randomInt(2 ** 31)),
  /** Of `clients` people each, at `tickets` tickets. */
  races: count.default(12),
  clients: count.default(32),
  acts: count.default(6),
  tickets: count.default(6),
  /** In memory; and of them on the real engine. */
  lives: count.default(10_000),
  'in-table': count.default(200),
  /** Which part of all orders is tried, from 0 to 1. */
  share: z.coerce.number().min(0).max(1).default(1),
});
export type Options = z.infer<typeof Options>;

export const readOptions = (): Options => {
  const { values } = parseArgs({
    options: {
      ...{ only: text, seed: text, races: text, clients: text, acts: text, tickets: text },
      ...{ lives: text, 'in-table': text, share: text },
    },
  });
  return Options.parse(values);
};

/** Nothing was left out or made smaller: only then is it worth a page. */
export const isWhole = (options: Options): boolean =>
  options.only === undefined &&
  options.races >= 12 &&
  options.clients >= 32 &&
  options.lives >= 10_000 &&
  options.share === 1;

import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const text = { type: 'string' } as const;
const count = z.coerce.number().int().min(0);

export const parts = ['orders', 'lives', 'races'] as const;
export type Part = (typeof parts)[number];

const Options = z.object({
  /** One part of the campaign alone. */
  only: z.enum(parts).optional(),
  seed: count.default(() => randomInt(2 ** 31)),
  /** Of `clients` people each, at `tickets` tickets. */
  races: count.default(6),
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

/** Nothing was made smaller: only then is it worth a page. */
export const isWhole = (options: Options): boolean =>
  options.races >= 6 &&
  options.clients >= 32 &&
  options.lives >= 10_000 &&
  options['in-table'] >= 200 &&
  options.share === 1;

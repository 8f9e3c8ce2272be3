import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const text = { type: 'string' } as const;
const count = z.coerce.number().int().min(0);

export const parts = ['rules', 'table', 'assembly'] as const;
export type Part = (typeof parts)[number];

const Options = z.object({
  /** One part of the campaign alone. */
  only: z.enum(parts).optional(),
  seed: count.default(() => randomInt(2 ** 31)),
  /** By the rules alone, in memory. */
  tickets: count.default(100_000),
  /** In the real table. */
  'in-table': count.default(2000),
  /** In the whole assembly. */
  'in-assembly': count.default(30),
});
export type Options = z.infer<typeof Options>;

export const readOptions = (): Options => {
  const { values } = parseArgs({
    options: { only: text, seed: text, tickets: text, 'in-table': text, 'in-assembly': text },
  });
  return Options.parse(values);
};

/** Nothing was made smaller: only then is it worth a page. */
export const isWhole = (options: Options): boolean =>
  options.tickets >= 100_000 && options['in-table'] >= 2000 && options['in-assembly'] >= 30;

import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as z from 'zod';

const text = { type: 'string' } as const;

export const parts = ['flood', 'poison'] as const;
export type Part = (typeof parts)[number];

const Options = z.object({
  /** One part of the campaign alone. */
  only: z.enum(parts).optional(),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .default(() => randomInt(2 ** 31)),
  /** How long more is offered than is taken. */
  seconds: z.coerce.number().int().min(1).default(60),
  /** Of each step on the way to the most that is taken. */
  'step-seconds': z.coerce.number().int().min(1).default(10),
  /** The declared limits, as far as this machine reaches. */
  limits: z.coerce.number().positive().max(1).default(0.005),
  /** Only consumers with these words in their names. */
  consumer: z.string().optional(),
});
export type Options = z.infer<typeof Options>;

export const readOptions = (): Options => {
  const { values } = parseArgs({
    options: {
      ...{ only: text, seed: text, seconds: text, 'step-seconds': text },
      ...{ limits: text, consumer: text },
    },
  });
  return Options.parse(values);
};

/** Nothing was made smaller: only then is it worth a page. */
export const isWhole = (options: Options): boolean =>
  options.seconds >= 60 && options['step-seconds'] >= 10 && options.consumer === undefined;

import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { FaultKind } from '../../../local/aws/fault.ts';

const text = { type: 'string' } as const;

const Options = z.object({
  /** Some hundred injections instead of all. */
  quick: z.boolean().default(false),
  /** Some lives instead of all. */
  life: z.array(z.string()).default([]),
  step: z.string().optional(),
  kind: FaultKind.optional(),
  /** The very faults, as a failure was printed. */
  fault: z.array(z.string()).default([]),
  /** One part of the campaign alone: `singles`, `pairs`, `disorder`; of the whole one also `singles of telephone`, `pairs 3`. */
  only: z.string().optional(),
  pairs: z.coerce.number().int().min(0).default(5000),
  seed: z.coerce
    .number()
    .int()
    .min(0)
    .default(() => randomInt(2 ** 31)),
  /** Leads also what the same seed has led before. */
  again: z.boolean().default(false),
  runs: z.coerce.number().int().min(1).max(8).default(2),
});
export type Options = z.infer<typeof Options>;

export const readOptions = (): Options => {
  const { values } = parseArgs({
    options: {
      life: { type: 'string', multiple: true },
      ...{ step: text, kind: text, only: text, pairs: text, seed: text, runs: text },
      ...{ quick: { type: 'boolean' }, again: { type: 'boolean' } },
      fault: { type: 'string', multiple: true },
    },
  });
  return Options.parse(values);
};

/** Whether all of it is asked for: every life, every call, every kind. */
export const isWhole = ({ quick, life, step, kind, fault }: Options): boolean =>
  !(quick || step || kind) && life.length === 0 && fault.length === 0;

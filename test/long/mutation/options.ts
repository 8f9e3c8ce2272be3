import { parseArgs } from 'node:util';
import * as z from 'zod';
import { parts } from './scope.ts';

const Options = z.object({
  /** One part of the campaign alone. */
  only: z.enum(parts).optional(),
  /** A part of a file's name: only its slips are tried. */
  file: z.string().default(''),
  /** As many, drawn by the seed. */
  count: z.coerce.number().int().min(1).optional(),
  seed: z.coerce.number().int().min(0).default(1022),
});
export type Options = z.infer<typeof Options>;

export const readOptions = (): Options => {
  const text = { type: 'string' } as const;
  const options = { only: text, file: text, count: text, seed: text };
  return Options.parse(parseArgs({ options }).values);
};

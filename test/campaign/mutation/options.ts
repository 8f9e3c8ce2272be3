import { parseArgs } from 'node:util';
import * as z from 'zod';

const Options = z.object({
  /** A part of a file's name: only its slips are tried. */
  file: z.string().default(''),
  /** As many, drawn by the seed. */
  count: z.coerce.number().int().min(1).optional(),
  seed: z.coerce.number().int().min(0).default(1022),
});
export type Options = z.infer<typeof Options>;

export const readOptions = (): Options => {
  const text = { type: 'string' } as const;
  return Options.parse(parseArgs({ options: { file: text, count: text, seed: text } }).values);
};

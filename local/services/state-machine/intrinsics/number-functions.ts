import * as z from 'zod';
import { type Intrinsic, intrinsic } from './intrinsic.ts';

export const numberFunctions: Record<string, Intrinsic> = {
  'States.MathAdd': intrinsic(z.tuple([z.number(), z.number()]), ([left, right]) => left + right),

  'States.MathRandom': intrinsic(
    z.tuple([z.int(), z.int(), z.int().optional()]),
    ([from, below, seed], randomSource) =>
      from + Math.floor(randomSource.random(seed) * (below - from)),
  ),

  'States.UUID': intrinsic(z.tuple([]), (_, randomSource) => randomSource.uuid()),
};

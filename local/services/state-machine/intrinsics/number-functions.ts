import * as z from 'zod';
import { type Intrinsic, intrinsic } from './intrinsic.ts';

export const numberFunctions: Record<string, Intrinsic> = {
  'States.MathAdd': intrinsic(z.tuple([z.number(), z.number()]), ([left, right]) => left + right),

  'States.MathRandom': intrinsic(
    z.tuple([z.int(), z.int(), z.int().optional()]),
    ([from, below, seed], chance) => from + Math.floor(chance.random(seed) * (below - from)),
  ),

  'States.UUID': intrinsic(z.tuple([]), (_, chance) => chance.uuid()),
};

import * as z from 'zod';
import { defineIntrinsic, type IntrinsicFunction } from './intrinsic.ts';

export const numberFunctions: Record<string, IntrinsicFunction> = {
  'States.MathAdd': defineIntrinsic(
    z.tuple([z.number(), z.number()]),
    ([left, right]) => left + right,
  ),

  'States.MathRandom': defineIntrinsic(
    z.tuple([z.int(), z.int(), z.int().optional()]),
    ([from, below, seed], randomSource) =>
      from + Math.floor(randomSource.random(seed) * (below - from)),
  ),

  'States.UUID': defineIntrinsic(z.tuple([]), (_, randomSource) => randomSource.uuid()),
};

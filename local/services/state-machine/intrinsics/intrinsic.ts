import * as z from 'zod';
import type { Json } from '../data/json.ts';
import { createStateError } from '../data/state-error.ts';
import type { RandomSource } from './random-source.ts';

export type IntrinsicFunction = {
  accepts(count: number): boolean;
  run(args: Json[], randomSource: RandomSource): Json;
};

/**
 * Defines an intrinsic function of the Amazon States Language. The arguments are validated at each call, because their types
 * depend on the data. Invalid arguments throw `States.IntrinsicFailure`.
 */
export function defineIntrinsic<
  Items extends z.core.util.TupleItems,
  Rest extends z.core.SomeType | null,
>(
  args: z.ZodTuple<Items, Rest>,
  run: (args: z.output<z.ZodTuple<Items, Rest>>, randomSource: RandomSource) => Json,
): IntrinsicFunction {
  return {
    accepts: (count) => {
      const { items, rest } = args.def;
      const required = items.filter((item) => item._zod.optin !== 'optional').length;
      return count >= required && (rest !== null || count <= items.length);
    },
    run: (values, randomSource) => {
      const parsed = args.safeParse(values);
      if (parsed.success) return run(parsed.data, randomSource);
      throw createIntrinsicFailure(z.prettifyError(parsed.error));
    },
  };
}

export function createIntrinsicFailure(cause: string) {
  return createStateError('States.IntrinsicFailure', cause);
}

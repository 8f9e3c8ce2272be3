import { callPlan } from '../../../../core/contact-center/call-plan.ts';
import type { Block } from '../../flow-builder/block.ts';
import { invokeLambda } from '../../flow-builder/contact-blocks.ts';
import { ref, type Value } from '../../flow-builder/values.ts';

type Action = 'identify' | 'open' | 'communes' | 'status' | 'record' | 'callback' | 'rate';

type Asked = {
  with?: { readonly [name: string]: Value };
  next: string;
  /** Flow block at which the flow continues if the function fails or times out. */
  error: string;
  seconds?: number;
};

/** Builds the flow block that invokes the function `answer-call` with one of its actions. */
export const askFunction = (
  action: Action,
  { with: given, next, error, seconds = callPlan.functionSeconds }: Asked,
): Block<string> =>
  invokeLambda({
    lambda: ref('lambda:answer-call'),
    seconds,
    with: { action, ...given },
    next,
    error,
  });

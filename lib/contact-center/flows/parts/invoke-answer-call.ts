import { callFlowLimits } from '../../../../core/contact-center/model/call-flow-limits.ts';
import type { FlowBlock } from '../../flow-builder/block.ts';
import { invokeLambda } from '../../flow-builder/contact-blocks.ts';
import { type FlowValue, resourceRef } from '../../flow-builder/values.ts';

type AnswerCallAction =
  | 'identify'
  | 'open'
  | 'menu'
  | 'communes'
  | 'opening'
  | 'status'
  | 'record'
  | 'callback'
  | 'rate';

type InvokeOptions = {
  with?: { readonly [name: string]: FlowValue };
  next: string;
  /** Name of the flow block at which the flow continues if the Lambda function fails or times out. */
  error: string;
  seconds?: number;
};

/** Builds the flow block that invokes the Lambda function `answer-call` with one of its actions. */
export function invokeAnswerCall(
  action: AnswerCallAction,
  { with: given, next, error, seconds = callFlowLimits.functionSeconds }: InvokeOptions,
): FlowBlock<string> {
  return invokeLambda({
    lambda: resourceRef('lambda:answer-call'),
    seconds,
    with: { action, ...given },
    next,
    error,
  });
}

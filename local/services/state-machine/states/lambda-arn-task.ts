import * as z from 'zod';
import {
  computeStateInput,
  computeStateOutput,
  requireDataWithinLimit,
} from '../data/input-output.ts';
import { parametersField, requireTransition } from './fields.ts';
import { defineStateType } from './state-type.ts';
import {
  getTimeoutSeconds,
  listTargetStates,
  requireOneTimeout,
  taskFields,
} from './task-fields.ts';

const lambdaArn = /^arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:([\w-]+)(?::[\w$-]+)?$/;

/** Returns the function name from a Lambda function's ARN; returns any other text, such as a bare name, unchanged. */
export function getFunctionName(text: string): string {
  return lambdaArn.exec(text)?.[1] ?? text;
}

const fields = z
  .strictObject({
    ...taskFields,
    ...parametersField,
    Resource: z
      .string()
      .regex(lambdaArn, 'runs here only if it is a Lambda ARN or arn:aws:states:::lambda:invoke'),
  })
  .superRefine(requireTransition)
  .superRefine(requireOneTimeout);

/**
 * Task state whose `Resource` is a Lambda function's ARN; its input is the event, and its result is the function's return
 * value.
 */
export const lambdaArnTask = defineStateType('Task', fields, (state) => ({
  targets: listTargetStates(state.Next, state.Catch),
  retriers: state.Retry,
  catchers: state.Catch,
  begin: (visit) => ({
    kind: 'run',
    task: {
      integration: 'lambda-arn',
      resource: state.Resource,
      functionName: getFunctionName(state.Resource),
      payload: computeStateInput(state, visit),
      timeoutSeconds: getTimeoutSeconds(state, visit),
    },
  }),
  resume: (visit, payload) => ({
    kind: 'leave',
    output: computeStateOutput(state, visit, requireDataWithinLimit(payload)),
    to: state.Next,
  }),
}));

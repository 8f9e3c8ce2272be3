import * as z from 'zod';
import {
  computeStateInput,
  computeStateOutput,
  requireDataWithinLimit,
} from '../data/input-output.ts';
import { Json, JsonObject } from '../data/json.ts';
import { createStateError } from '../data/state-error.ts';
import { PayloadTemplate } from '../data/template.ts';
import type { StateContext, StateTaskRequest } from '../machine.ts';
import { requireTransition } from './fields.ts';
import { getFunctionName } from './lambda-arn-task.ts';
import { defineStateType } from './state-type.ts';
import {
  getTimeoutSeconds,
  listTargetStates,
  requireOneTimeout,
  taskFields,
} from './task-fields.ts';

const knownParameters = ['FunctionName', 'FunctionName.$', 'Payload', 'Payload.$'];

const InvokeParameters = JsonObject.superRefine((parameters, refinement) => {
  const keys = Object.keys(parameters).filter((key) => !knownParameters.includes(key));
  if (keys.length > 0) refinement.addIssue({ code: 'unrecognized_keys', keys, input: parameters });
}).pipe(PayloadTemplate);

const fields = z
  .strictObject({ ...taskFields, Resource: z.string(), Parameters: InvokeParameters })
  .superRefine(requireTransition)
  .superRefine(requireOneTimeout);

type LambdaInvokeTaskFields = z.output<typeof fields>;

const Invocation = z.object({ FunctionName: z.string().min(1), Payload: Json.default({}) });

const invocation = (state: LambdaInvokeTaskFields, visit: StateContext): StateTaskRequest => {
  const parsed = Invocation.safeParse(computeStateInput(state, visit));
  if (!parsed.success) throw createStateError('States.Runtime', z.prettifyError(parsed.error));
  return {
    integration: 'lambda-invoke',
    resource: state.Resource,
    functionName: getFunctionName(parsed.data.FunctionName),
    payload: parsed.data.Payload,
    timeoutSeconds: getTimeoutSeconds(state, visit),
  };
};

/**
 * Task state with the `lambda:invoke` integration: function and payload are parameters, and the result contains the payload,
 * `StatusCode` and `ExecutedVersion`.
 */
export const lambdaInvokeTask = defineStateType('Task', fields, (state) => ({
  targets: listTargetStates(state.Next, state.Catch),
  retriers: state.Retry,
  catchers: state.Catch,
  begin: (visit) => ({ kind: 'run', task: invocation(state, visit) }),
  resume: (visit, payload) => ({
    kind: 'leave',
    output: computeStateOutput(
      state,
      visit,
      requireDataWithinLimit({ ExecutedVersion: '$LATEST', Payload: payload, StatusCode: 200 }),
    ),
    to: state.Next,
  }),
}));

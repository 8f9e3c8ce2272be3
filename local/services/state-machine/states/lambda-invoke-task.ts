import * as z from 'zod';
import { effectiveInput, requireDataWithinLimit, stateOutput } from '../data/flow.ts';
import { Json, JsonObject } from '../data/json.ts';
import { stateError } from '../data/state-error.ts';
import { PayloadTemplate } from '../data/template.ts';
import type { StateVisit, TaskRequest } from '../machine.ts';
import { requireTransition } from './fields.ts';
import { functionNameIn } from './lambda-arn-task.ts';
import { stateType } from './state-type.ts';
import { oneTimeout, targetsOf, taskFields, timeoutOf } from './task-fields.ts';

const known = ['FunctionName', 'FunctionName.$', 'Payload', 'Payload.$'];

const InvokeParameters = JsonObject.superRefine((jsonObject, refinement) => {
  const keys = Object.keys(jsonObject).filter((key) => !known.includes(key));
  if (keys.length > 0) refinement.addIssue({ code: 'unrecognized_keys', keys, input: jsonObject });
}).pipe(PayloadTemplate);

const fields = z
  .strictObject({ ...taskFields, Resource: z.string(), Parameters: InvokeParameters })
  .superRefine(requireTransition)
  .superRefine(oneTimeout);

type LambdaInvokeTaskFields = z.output<typeof fields>;

const Invocation = z.object({ FunctionName: z.string().min(1), Payload: Json.default({}) });

const invocation = (state: LambdaInvokeTaskFields, visit: StateVisit): TaskRequest => {
  const parsed = Invocation.safeParse(effectiveInput(state, visit));
  if (!parsed.success) throw stateError('States.Runtime', z.prettifyError(parsed.error));
  return {
    integration: 'lambda-invoke',
    resource: state.Resource,
    functionName: functionNameIn(parsed.data.FunctionName),
    payload: parsed.data.Payload,
    timeoutSeconds: timeoutOf(state, visit),
  };
};

/**
 * Task state with the `lambda:invoke` integration: function and payload are parameters, and the result contains the payload,
 * `StatusCode` and `ExecutedVersion`.
 */
export const lambdaInvokeTask = stateType('Task', fields, (state) => ({
  targets: targetsOf(state.Next, state.Catch),
  retriers: state.Retry,
  catchers: state.Catch,
  begin: (visit) => ({ kind: 'run', task: invocation(state, visit) }),
  resume: (visit, payload) => ({
    kind: 'leave',
    output: stateOutput(
      state,
      visit,
      requireDataWithinLimit({ ExecutedVersion: '$LATEST', Payload: payload, StatusCode: 200 }),
    ),
    to: state.Next,
  }),
}));

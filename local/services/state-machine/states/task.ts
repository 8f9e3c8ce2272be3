import * as z from 'zod';
import { lambdaArnTask } from './lambda-arn-task.ts';
import { lambdaInvokeTask } from './lambda-invoke-task.ts';
import type { StateType } from './state-type.ts';

const ByInvoke = z.object({ Resource: z.string().regex(/^arn:aws[\w-]*:states:::lambda:invoke$/) });

/** Task state type. The `Resource` field selects the integration; `lambdaArnTask` rejects unsupported resources. */
export const taskStateType: StateType = {
  name: 'Task',
  load: (definition, loadBranch) => {
    const integration = ByInvoke.safeParse(definition).success ? lambdaInvokeTask : lambdaArnTask;
    return integration.load(definition, loadBranch);
  },
};

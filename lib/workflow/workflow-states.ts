import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  type Chain,
  Choice,
  Condition,
  JsonPath,
  Succeed,
  TaskInput,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import { workflowRetryPolicy } from '../shared/workflow-retry-policy.ts';

/**
 * Builds the states of a ticket's workflow, which routes the ticket once and then evaluates it at each scheduled check. Each
 * state's result is `{ code, run, next: 'wait' | 'end', nextCheckAt? }`, so executions contain no texts and no personal
 * data.
 */
export function buildWorkflowStates(scope: Construct, journeyStep: IFunction): Chain {
  const task = (sentence: string, step: 'route' | 'evaluate') =>
    LambdaInvoke.jsonPath(scope, sentence, {
      lambdaFunction: journeyStep,
      payloadResponseOnly: true,
      payload: TaskInput.fromObject({
        step,
        code: JsonPath.stringAt('$.code'),
        run: JsonPath.numberAt('$.run'),
        at: JsonPath.stateEnteredTime,
      }),
      retryOnServiceExceptions: false, // `workflowRetryPolicy` includes them
    }).addRetry(workflowRetryPolicy);

  const anotherCheck = Choice.jsonPath(scope, 'Is there another check?');
  const wait = Wait.jsonPath(scope, 'Wait for the next check', {
    time: WaitTime.timestampPath('$.nextCheckAt'),
  });
  const evaluate = task('Evaluate the clocks', 'evaluate');
  anotherCheck
    .when(Condition.stringEquals('$.next', 'wait'), wait.next(evaluate).next(anotherCheck))
    .otherwise(Succeed.jsonPath(scope, 'The journey ends'));

  return task('Route the ticket', 'route').next(anotherCheck);
}

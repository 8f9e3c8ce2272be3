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
import { patience } from '../shared/patience.ts';

/**
 * The way of a ticket through one run: routed once, then looked at whenever its next check is due. Each step answers
 * `{ code, run, next: 'wait' | 'end', nextCheckAt? }`, which is all the journey knows: no text, no person.
 */
export function ticketJourney(scope: Construct, journeyStep: IFunction): Chain {
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
      retryOnServiceExceptions: false, // patience covers them
    }).addRetry(patience);

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

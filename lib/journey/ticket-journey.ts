import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  type Chain,
  Choice,
  Condition,
  JitterType,
  JsonPath,
  type RetryProps,
  Succeed,
  TaskInput,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';

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

/** Half an hour at most: 2, 4, … 256 s, then four times 5 min, each shortened by chance so that steps spread out. */
const patience: RetryProps = {
  errors: [
    'Lambda.ClientExecutionTimeoutException',
    'Lambda.ServiceException',
    'Lambda.AWSLambdaException',
    'Lambda.SdkClientException',
    'Lambda.TooManyRequestsException',
    'States.TaskFailed',
  ],
  interval: Duration.seconds(2),
  backoffRate: 2,
  maxDelay: Duration.minutes(5),
  maxAttempts: 12,
  jitterStrategy: JitterType.FULL,
};

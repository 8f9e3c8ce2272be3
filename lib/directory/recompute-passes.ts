import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import {
  type Chain,
  Choice,
  Condition,
  JsonPath,
  Map as MapState,
  Succeed,
  Wait,
  WaitTime,
} from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { Construct } from 'constructs';
import { workflowRetryPolicy } from '../shared/workflow-retry-policy.ts';

/**
 * Builds two passes that recompute the deadlines of all open tickets, page by page and with shards in parallel. The second
 * pass starts after 90 seconds, when no function caches the old directory any more. Each step returns the next step's input:
 * `{ shard, directory, after, isDone }`.
 */
export function buildDeadlineRecomputePasses(
  scope: Construct,
  recomputeFunction: IFunction,
): Chain {
  const untilKnown = Wait.jsonPath(scope, 'Wait until every function knows the new directory', {
    time: WaitTime.duration(Duration.seconds(90)),
  });
  return buildPass(scope, recomputeFunction, {
    all: 'Recount all open tickets',
    page: 'Recount a page of tickets',
    more: 'Are there more pages?',
    done: 'The shard is recounted',
  })
    .next(untilKnown)
    .next(
      buildPass(scope, recomputeFunction, {
        all: 'Recount what was changed by the old directory since',
        page: 'Recount a page again',
        more: 'Are there more pages to recount again?',
        done: 'The shard is recounted again',
      }),
    );
}

type PassStateNames = { all: string; page: string; more: string; done: string };

function buildPass(
  scope: Construct,
  recomputeFunction: IFunction,
  { all, page, more, done }: PassStateNames,
) {
  const step = LambdaInvoke.jsonPath(scope, page, {
    lambdaFunction: recomputeFunction,
    payloadResponseOnly: true,
    retryOnServiceExceptions: false, // `workflowRetryPolicy` includes them
  }).addRetry(workflowRetryPolicy);
  const further = Choice.jsonPath(scope, more)
    .when(Condition.booleanEquals('$.isDone', true), Succeed.jsonPath(scope, done))
    .otherwise(step);
  return MapState.jsonPath(scope, all, {
    itemsPath: '$.shards',
    itemSelector: {
      'shard.$': '$$.Map.Item.Value',
      'directory.$': '$.directory',
      after: '',
    },
    resultPath: JsonPath.DISCARD,
  }).itemProcessor(step.next(further));
}

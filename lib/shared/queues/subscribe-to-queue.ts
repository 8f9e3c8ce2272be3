import { Validations } from 'aws-cdk-lib';
import { EventSourceMapping, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource, type SqsEventSourceProps } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

/** Makes an SQS queue invoke a Lambda function, with one message per invocation. */
export function subscribeToQueue(
  queue: Queue,
  consumer: LambdaFunction,
  props: Pick<SqsEventSourceProps, 'maxConcurrency' | 'reportBatchItemFailures'> = {},
): void {
  consumer.addEventSource(new SqsEventSource(queue, { batchSize: 1, ...props }));
  for (const mapping of consumer.node.children.filter((it) => it instanceof EventSourceMapping)) {
    Validations.of(mapping).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason:
        'An event source mapping for a queue has no failure destination; the queue’s own redrive policy names the dead-letter queue.',
    });
  }
}

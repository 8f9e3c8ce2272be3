import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { AlarmFailureDescription } from '../alarms/hotline-alarm.ts';
import { createFifoQueue } from './fifo-queue.ts';

type RecheckQueueProps = AlarmFailureDescription & {
  /** Construct id of the dead-letter queue, to which a message goes after `maxChecks` checks. */
  givenUp: string;
  lateAfter: Duration;
  /** Delay before a queued message is checked for the first time. @default 1 minute */
  firstAfter?: Duration;
  /** Interval between the further checks of a queued message. @default 1 minute */
  every?: Duration;
  /**
   * Maximum number of times that the consumer receives a message (SQS `maxReceiveCount`) before the message goes to the
   * dead-letter queue. @default 40
   */
  maxChecks?: number;
};

const aMinute = Duration.minutes(1);

/**
 * Creates a FIFO queue for repeated checks. It delivers each message to the consumer at an interval until the consumer
 * accepts it. The consumer must report failures per message (`batchItemFailures`).
 */
export function createRepeatedCheckQueue(
  scope: Construct,
  {
    givenUp,
    lateAfter,
    firstAfter = aMinute,
    every = aMinute,
    maxChecks = 40,
    ...failure
  }: RecheckQueueProps,
): Queue {
  return createFifoQueue(scope, 'Queue', {
    deliveryDelay: firstAfter,
    visibilityTimeout: every,
    retentionPeriod: Duration.hours(1),
    givenUp: { ...failure, id: givenUp, maxReceives: maxChecks },
    late: { ...failure, after: lateAfter },
  });
}

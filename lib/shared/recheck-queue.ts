import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { AlarmDeclaration, type AlarmFailureDescription } from './hotline-alarm.ts';

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
  const deadLetters = new DeadLetterQueue(scope, givenUp, failure, { fifo: true });
  const queue = new Queue(scope, 'Queue', {
    fifo: true,
    deliveryDelay: firstAfter,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    visibilityTimeout: every,
    retentionPeriod: Duration.hours(1),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: maxChecks },
  });
  new AlarmDeclaration(queue, 'Late', {
    ...failure,
    metric: queue.metricApproximateAgeOfOldestMessage({
      statistic: 'Maximum',
      period: Duration.minutes(1),
    }),
    threshold: lateAfter.toSeconds(),
    periods: 3,
  });
  return queue;
}

import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { type FailureDescription, HotlineAlarm } from './hotline-alarm.ts';

type RecheckQueueProps = FailureDescription & {
  /** Construct id of the dead-letter queue. */
  givenUp: string;
  lateAfter: Duration;
  /** Delay before the first check of a queued message. @default 1 minute */
  firstAfter?: Duration;
  /** Interval between later checks of a queued message. @default 1 minute */
  every?: Duration;
  /** Maximum checks before a message goes to the dead-letter queue. @default 40 */
  maxChecks?: number;
};

const aMinute = Duration.minutes(1);

/**
 * Creates a FIFO queue from which the consumer receives each message again at an interval, until it accepts the message. The
 * consumer must report failures per item.
 */
export function createRecheckQueue(
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
  new HotlineAlarm(queue, 'Late', {
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

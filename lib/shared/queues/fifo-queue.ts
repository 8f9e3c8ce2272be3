import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { AlarmDeclaration, type AlarmFailureDescription } from '../alarms/hotline-alarm.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';

type FifoQueueProps = Required<Pick<QueueProps, 'visibilityTimeout' | 'retentionPeriod'>> &
  Pick<QueueProps, 'deliveryDelay'> & {
    /** Failure of a message that was received `maxReceives` times; `id` is the construct id of its dead-letter queue. */
    givenUp: AlarmFailureDescription & { id: string; maxReceives: number };
    /** Failure when the oldest message has waited for `after`, measured in three consecutive periods of one minute. */
    late?: AlarmFailureDescription & { after: Duration };
  };

/** Creates an encrypted FIFO queue with a dead-letter queue and alarms on late and given up messages. */
export function createFifoQueue(
  scope: Construct,
  id: string,
  { givenUp: { id: deadLetterId, maxReceives, ...lost }, late, ...props }: FifoQueueProps,
): Queue {
  const deadLetters = new DeadLetterQueue(scope, deadLetterId, lost, { fifo: true });
  const queue = new Queue(scope, id, {
    ...props,
    fifo: true,
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: maxReceives },
  });
  if (late) {
    const { after, ...failure } = late;
    new AlarmDeclaration(queue, 'Late', {
      ...failure,
      metric: queue.metricApproximateAgeOfOldestMessage({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      threshold: after.toSeconds(),
      periods: 3,
    });
  }
  return queue;
}

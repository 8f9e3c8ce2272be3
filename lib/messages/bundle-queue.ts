import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { checkMs, leaseMs } from '../../core/messages/bundle-lease.ts';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { HotlineAlarm } from '../shared/hotline-alarm.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';
import { takesFrom } from '../shared/takes-from.ts';

/** `maxReceiveCount` times the pace of the checks is 25 minutes: longer than any bundle waits. */
const maxChecks = 100;

/** Bundles of urgent notifications: each claim of a slot is checked until its slot is free. */
export class BundleQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    const failure = {
      impact: 'Notifications about emergencies that were bundled wait for the sweeper',
      runbook: 'bundles-fail',
    };
    const notWoken = new DeadLetterQueue(this, 'NotWoken', failure, { fifo: true });
    this.queue = new Queue(this, 'Queue', {
      fifo: true,
      deliveryDelay: Duration.millis(leaseMs),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.millis(checkMs),
      retentionPeriod: Duration.hours(1),
      deadLetterQueue: { queue: notWoken, maxReceiveCount: maxChecks },
    });
    new HotlineAlarm(this.queue, 'Late', {
      ...failure,
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      threshold: Duration.minutes(15).toSeconds(),
      periods: 3,
    });
    const waker = new HotlineFunction(this, 'WakeBundles', {
      entry: 'messages/wake-bundles.stream',
      ...failure,
      timeout: Duration.seconds(10),
    })
      .canReadTickets(tickets)
      .canReadHistory(tickets)
      .canUpdate(tickets, 'tickets');
    takesFrom(this.queue, waker, { reportBatchItemFailures: true });
  }
}

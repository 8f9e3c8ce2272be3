import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { leaseMs } from '../../core/messages/bundle-lease.ts';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { HotlineAlarm } from '../shared/hotline-alarm.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';
import { takesFrom } from '../shared/takes-from.ts';

const lease = Duration.millis(leaseMs);

/** Bundles of urgent notifications: each claim of a slot is checked every minute until its slot is free. */
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
      deliveryDelay: lease,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: lease,
      retentionPeriod: Duration.hours(1),
      deadLetterQueue: { queue: notWoken, maxReceiveCount: 40 },
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

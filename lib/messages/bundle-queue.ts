import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue } from '../shared/dead-letter-queue.ts';
import { HotlineAlarm } from '../shared/hotline-alarm.ts';
import { HotlineFunction } from '../shared/hotline-function.ts';
import { takesFrom } from '../shared/takes-from.ts';

/** As long as a line's slot is taken (`emergencies.bundleMinutes` in `life.json`). */
const slotTime = Duration.minutes(5);

/** Bundles of urgent notifications: a message comes when the slot is free for which they wait. */
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
      deliveryDelay: slotTime,
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.minutes(1),
      retentionPeriod: Duration.hours(1),
      deadLetterQueue: { queue: notWoken, maxReceiveCount: 20 },
    });
    new HotlineAlarm(this.queue, 'Late', {
      ...failure,
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      threshold: slotTime.toSeconds() * 3,
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

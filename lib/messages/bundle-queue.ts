import { Duration } from 'aws-cdk-lib';
import type { ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import {
  notificationBundleCheckIntervalMs,
  notificationBundleLeaseMs,
} from '../../core/messages/deliver/bundle-lease.ts';
import { HotlineFunction } from '../shared/functions/hotline-function.ts';
import { createRepeatedCheckQueue } from '../shared/queues/recheck-queue.ts';
import { subscribeToQueue } from '../shared/queues/subscribe-to-queue.ts';

/**
 * Maximum checks of one notification bundle (several notifications sent as one message). Together they take 25 minutes,
 * which is longer than any bundle waits.
 */
const maxChecks = 100;

/**
 * Queue for bundles of notifications about emergencies and P2 tickets. It checks each bundle repeatedly until the interval
 * since the recipient's last message has passed.
 */
export class NotificationBundleQueue extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string, { tickets }: { tickets: ITableV2 }) {
    super(scope, id);
    const failure = {
      impact: 'Bundled notifications about emergencies and P2 tickets wait for the sweeper',
      runbook: 'bundles-fail',
    };
    this.queue = createRepeatedCheckQueue(this, {
      ...failure,
      givenUp: 'NotWoken',
      firstAfter: Duration.millis(notificationBundleLeaseMs),
      every: Duration.millis(notificationBundleCheckIntervalMs),
      maxChecks,
      lateAfter: Duration.minutes(15),
    });
    const waker = new HotlineFunction(this, 'ReleaseBundles', {
      entry: 'messages/release-bundles.stream',
      ...failure,
      timeout: Duration.seconds(10),
    }).canUseTable(tickets, 'GetItem', 'Query');
    subscribeToQueue(this.queue, waker, { reportBatchItemFailures: true });
  }
}

import { Duration } from 'aws-cdk-lib';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { notificationBundleLeaseMs } from '../../core/messages/deliver/bundle-lease.ts';
import { createFifoQueue } from '../shared/queues/fifo-queue.ts';

/** Failure of the queue that delays emergencies. */
export const urgentChangeFailure = {
  impact: 'Notifications of emergencies wait behind all other changes in the table’s stream',
  runbook: 'urgent-changes-fail',
};

/** Longer than the claim of a notification, so that a repeated message can claim it again. */
const visibilityTimeout = Duration.millis(notificationBundleLeaseMs).plus(Duration.seconds(5));

/** Time for which a failing message is repeated, as for records of the table's stream, which leave claimed work to it. */
const repeatedFor = Duration.hours(2);

/**
 * Creates the queue by which changes of emergencies overtake other changes that wait in the table's stream. The stream
 * delivers the same changes, so a lost message loses only this advantage.
 */
export function createUrgentChangeQueue(scope: Construct): Queue {
  return createFifoQueue(scope, 'UrgentChanges', {
    visibilityTimeout,
    retentionPeriod: repeatedFor.plus(Duration.hours(1)),
    givenUp: {
      ...urgentChangeFailure,
      id: 'FailedUrgentChanges',
      maxReceives: Math.floor(repeatedFor.toSeconds() / visibilityTimeout.toSeconds()),
    },
    late: { ...urgentChangeFailure, after: Duration.minutes(1) },
  });
}

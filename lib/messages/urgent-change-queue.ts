import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { notificationBundleLeaseMs } from '../../core/messages/deliver/bundle-lease.ts';
import { customMetrics } from '../../core/operations/custom-metric.ts';
import { AlarmDeclaration } from '../shared/alarms/hotline-alarm.ts';
import { createFifoQueue } from '../shared/queues/fifo-queue.ts';

/** Failure of the queue that delays emergencies. */
const urgentChangeFailure = {
  impact: 'Notifications of emergencies wait behind all other changes in the table’s stream',
  runbook: 'urgent-changes-fail',
};

/**
 * Ends after the claim of a notification, so that a repeated message can claim it again. The function can claim it until its
 * timeout, which equals the duration of a claim.
 */
const visibilityTimeout = Duration.millis(2 * notificationBundleLeaseMs).plus(Duration.seconds(5));

/** Time for which a failing message is repeated, as for records of the table's stream, which leave claimed work to it. */
const repeatedFor = Duration.hours(2);

/**
 * Creates the queue by which changes of emergencies overtake other changes that wait in the table's stream. The stream
 * delivers the same changes, so a lost message loses only this advantage. An alarm reports changes that any function
 * failed to queue.
 */
export function createUrgentChangeQueue(scope: Construct): Queue {
  const queue = createFifoQueue(scope, 'UrgentChanges', {
    visibilityTimeout,
    retentionPeriod: repeatedFor.plus(Duration.hours(1)),
    givenUp: {
      ...urgentChangeFailure,
      id: 'FailedUrgentChanges',
      maxReceives: Math.floor(repeatedFor.toSeconds() / visibilityTimeout.toSeconds()),
    },
    late: { ...urgentChangeFailure, after: Duration.minutes(1) },
  });
  new AlarmDeclaration(queue, 'NotQueued', {
    ...urgentChangeFailure,
    metric: new Metric({
      namespace: customMetrics.namespace,
      metricName: 'UrgentChangesNotQueued',
      dimensionsMap: { [customMetrics.queueDimension]: queue.queueName },
      statistic: 'Sum',
      period: Duration.minutes(1),
    }),
  });
  return queue;
}

import type * as z from 'zod';
import { deliverNotification } from '../../core/messages/deliver/deliver-notification.ts';
import { handleUndeliveredNotification } from '../../core/messages/deliver/undelivered-notifications.ts';
import {
  type FailureFollowUp,
  Notification,
  type NotificationId,
} from '../../core/messages/notification.ts';
import { Instant } from '../../core/time/instant.ts';
import { handleUrgentChange, UrgentChange } from '../../core/workflow/changes/urgent-change.ts';
import { createQueueFunction } from '../runtime/events/queue.ts';
import { createTableStreamFunction } from '../runtime/events/stream.ts';
import { createStreamAndQueueFunction } from '../runtime/events/stream-and-queue.ts';
import { logOperation } from '../runtime/log.ts';
import { incrementMetric } from '../runtime/metric.ts';
import { createRandomToken } from '../runtime/random.ts';
import { buildDeliveryDeps, type DeliveryDeps } from './delivery-deps.ts';

const PendingNotificationImage = Notification.pick({
  code: true,
  key: true,
  status: true,
  heldUntil: true,
}).extend({ claimedUntil: Instant.optional() });
type PendingNotificationImage = z.infer<typeof PendingNotificationImage>;

const getLogFields = ({ code, key }: NotificationId) => ({ ticket: code, alert: key });

/** CloudWatch metrics for delivery failures that a person must investigate, keyed by kind of follow-up. */
const failureMetrics: Partial<Record<FailureFollowUp, Parameters<typeof incrementMetric>[0]>> = {
  'citizen-not-told': 'CitizensNotNotified',
  'duty-told': 'NotificationsFailed',
  'unit-unreachable': 'UnitsUnreachable',
};

/**
 * Returns true if the notification is held until a later time. The stream also delivers the update that holds a
 * notification, and this update must not trigger sending.
 */
const isHeld = ({ heldUntil }: PendingNotificationImage, now: Date): boolean =>
  heldUntil !== undefined && now < heldUntil;

/** Returns true if the update only claims the notification. The invocation that claimed it is sending it. */
const isClaim = (
  { claimedUntil }: PendingNotificationImage,
  before: PendingNotificationImage | undefined,
): boolean =>
  claimedUntil !== undefined && claimedUntil.getTime() !== before?.claimedUntil?.getTime();

const deliver = async (
  notification: NotificationId,
  { secret, lastWrote, ...ports }: DeliveryDeps,
  claimant: string,
): Promise<void> => {
  const hmac = await secret();
  const delivering = { ...ports, hmac, lastWrote: lastWrote(hmac) };
  const { kind, usedUp, isMistake } = await deliverNotification(notification, delivering, claimant);
  const about = getLogFields(notification);
  logOperation({ ...about, did: 'delivered', kind, by: claimant });
  if (usedUp === 'emergencies') incrementMetric('SmsCeilingReached', 1, about);
  if (isMistake) incrementMetric('ZaloTemplatesRefused', 1, about);
};

let built: DeliveryDeps | undefined;
const services = (): DeliveryDeps => {
  built ??= buildDeliveryDeps();
  return built;
};

const stream = createTableStreamFunction({
  item: PendingNotificationImage,
  services,
  about: (alert) => getLogFields(alert),
  async consume(alert, before, deps) {
    if (alert.status === 'requested') {
      if (isHeld(alert, deps.now()) || isClaim(alert, before)) return;
      await deliver(alert, deps, 'stream');
    } else if (before?.status !== alert.status) {
      // Only a changed status counts: notes added to a failed notification are not another failure.
      const metric = failureMetrics[await handleUndeliveredNotification(alert, deps)];
      if (metric) incrementMetric(metric, 1, getLogFields(alert));
    }
  },
});

const queue = createQueueFunction({
  item: UrgentChange,
  services,
  about: ({ code }) => ({ ticket: code }),
  async consume(change, deps) {
    const claimant = `queue-${createRandomToken()}`;
    await handleUrgentChange(change, {
      ...deps,
      deliver: (notification) => deliver(notification, deps, claimant),
    });
    return 'done';
  },
});

/**
 * Lambda function that sends pending notifications from the table's stream, stores the providers' responses, and acts on
 * failed deliveries. A queue also invokes it for changes of emergencies, which must not wait in the stream.
 */
export const handler = createStreamAndQueueFunction({ stream, queue });

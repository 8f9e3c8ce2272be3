import { retryOnConflict } from '../../shared/retry-on-conflict.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import { dayMs } from '../../time/day-ms.ts';
import type {
  Notification,
  NotificationChannel,
  NotificationId,
  NotificationStore,
} from '../notification.ts';
import { mapInBatches } from './map-in-batches.ts';
import {
  listNotificationBundleGroupIds,
  type NotificationBundleStore,
} from './notification-bundles.ts';
import {
  listResolvedNotificationKeys,
  type UndeliveredNotificationStore,
} from './undelivered-notifications.ts';

/**
 * Provider's delivery report about a message that the provider accepted earlier, such as delivery, bounce or spam complaint.
 */
export type DeliveryReport = {
  about: NotificationId | { messageId: string };
  what: 'delivered' | 'bounced' | 'complained';
  why: string;
  at: Date;
};

/** Provider's delivery report that identifies the message by tracking id instead of message id. */
export type TrackedDeliveryReport = { trackingId: string; at: Date };

export type DeliveryReportStore = {
  /** Stores which notification a provider's message id belongs to, for as long as delivery reports may arrive. */
  remember(messageId: string, alert: NotificationId, at: Date): Promise<void>;
  sentAs(messageId: string): Promise<NotificationId | undefined>;
  /**
   * Stores a delivery report on the notification. Returns false if another process has changed the notification since it was
   * read.
   */
  note(alert: Notification, report: StoredDeliveryReport, reportedAt?: Date): Promise<boolean>;
  /** Prevents all further messages to the ticket's citizen by this channel, after a spam complaint. */
  silence(code: TicketCode, channel: NotificationChannel, at: Date): Promise<void>;
  isSilenced(code: TicketCode, channel: NotificationChannel): Promise<boolean>;
};

type StoredDeliveryReport = { status: Notification['status']; feedback: string; feedbackAt: Date };

export type DeliveryReportDeps = {
  alerts: Pick<NotificationStore, 'find'>;
  bundles: Pick<NotificationBundleStore, 'waiting'>;
  feedback: Pick<DeliveryReportStore, 'sentAs' | 'note' | 'silence'>;
  undelivered: Pick<UndeliveredNotificationStore, 'takeOff'>;
  now(): Date;
};

/**
 * Returns the notification's status after a delivery report, or undefined if the report changes nothing. A delivered message
 * may still bounce, a bounced message stays bounced, and a message whose delivery was unconfirmed may become delivered.
 */
const computeStatusAfter = (
  { status, provider }: Notification,
  { what }: DeliveryReport,
): Notification['status'] | undefined => {
  if (what === 'complained') return status;
  if (status === 'sent') return what;
  if (status === 'failed' && provider === 'unconfirmed' && what === 'delivered') return what;
  // the provider's response was lost; a delivered message is not sent again
  if (status === 'requested' && what === 'delivered') return what;
  return status === 'delivered' && what === 'bounced' ? what : undefined;
};

/**
 * Returns the delivery report's text to store. Reports arrive in any order, so a delivery report doesn't overwrite an
 * earlier spam complaint.
 */
const computeFeedbackText = (
  { feedback, feedbackAt }: Notification,
  { what, why, at }: DeliveryReport,
): Pick<StoredDeliveryReport, 'feedback' | 'feedbackAt'> =>
  feedback?.startsWith('complained') && feedbackAt && what !== 'complained'
    ? { feedback, feedbackAt }
    : { feedback: `${what}: ${why}`, feedbackAt: at };

/**
 * Milliseconds for which a delivery report about an unknown message is retried. The report may arrive before the hotline has
 * stored the message id.
 */
const sentRecordTimeoutMs = 60_000;

const findNotificationId = async (
  { about }: DeliveryReport,
  { feedback }: DeliveryReportDeps,
): Promise<NotificationId | undefined> =>
  'messageId' in about ? feedback.sentAs(about.messageId) : about;

/** Milliseconds (14 days) for which the notifications of a sent bundle stay stored in the bundle's list. */
const bundleListRetentionMs = 14 * dayMs;

/** Returns the other notifications that an officer got in the same bundle. A delivery report identifies only one of them. */
const findSentTogether = async (
  { code, key, to, channel, provider, settledAt }: Notification,
  { alerts, bundles }: DeliveryReportDeps,
): Promise<Notification[]> => {
  if (to.kind !== 'officer' || !provider || !settledAt) return [];
  const since = new Date(settledAt.getTime() - bundleListRetentionMs);
  const lines = listNotificationBundleGroupIds(to).filter((line) => line.split('/')[2] === channel);
  const names = (await Promise.all(lines.map((line) => bundles.waiting(line, since)))).flat();
  const others = names.filter((name) => name.code !== code || name.key !== key);
  const found = await mapInBatches(others, (name) => alerts.find(name.code, name.key));
  return found.flatMap((one) => (one?.provider === provider ? [one] : []));
};

/**
 * Removes notifications from the operators' undelivered list because the same message was delivered by another channel.
 * Idempotent.
 */
const removeResolvedFromList = async (
  alert: Notification,
  { undelivered }: DeliveryReportDeps,
): Promise<void> => {
  for (const key of listResolvedNotificationKeys(alert))
    await undelivered.takeOff({ code: alert.code, key });
};

/**
 * Stores a delivery report on every notification that the message contained. Returns `unknown` if the hotline did not send
 * the message or no longer stores its id.
 */
export async function receiveDeliveryReport(
  report: DeliveryReport,
  ports: DeliveryReportDeps,
): Promise<'noted' | 'old-news' | 'unknown'> {
  const outcome = await noteReport(report, ports);
  const name = outcome === 'noted' ? await findNotificationId(report, ports) : undefined;
  const alert = name && (await ports.alerts.find(name.code, name.key));
  for (const { code, key } of alert ? await findSentTogether(alert, ports) : []) {
    await noteReport({ ...report, about: { code, key } }, ports);
  }
  return outcome;
}

const noteReportOnce = async (
  report: DeliveryReport,
  ports: DeliveryReportDeps,
): Promise<'noted' | 'old-news' | 'unknown' | 'conflict'> => {
  const name = await findNotificationId(report, ports);
  const alert = name && (await ports.alerts.find(name.code, name.key));
  if (!alert || alert.status === 'requested') {
    const age = ports.now().getTime() - report.at.getTime();
    if (age < sentRecordTimeoutMs)
      throw new Error(
        'Delivery report for a notification that is not stored yet; the event is retried',
      );
    if (!alert || report.what !== 'delivered') return 'unknown';
  }
  const status = computeStatusAfter(alert, report);
  if (!status) {
    if (report.what === 'delivered' && alert.status === 'delivered') {
      await removeResolvedFromList(alert, ports);
    }
    return 'old-news';
  }
  const { what, at } = report;
  if (what === 'complained' && alert.to.kind === 'citizen') {
    await ports.feedback.silence(alert.code, alert.channel, at);
  }
  const feedbackFields = computeFeedbackText(alert, report);
  if (!(await ports.feedback.note(alert, { status, ...feedbackFields }, at))) return 'conflict';
  if (status === 'delivered') await removeResolvedFromList(alert, ports);
  if (alert.status === 'failed') await ports.undelivered.takeOff(alert);
  return 'noted';
};

const noteReport = (report: DeliveryReport, ports: DeliveryReportDeps) => {
  const { about } = report;
  const entity =
    'messageId' in about ? `notification sent as ${about.messageId}` : `notification ${about.key}`;
  return retryOnConflict({ entity }, () => noteReportOnce(report, ports));
};

import { deriveNotificationKey } from '../../../core/messages/create-notification.ts';
import { hasDeliveryFailed } from '../../../core/messages/deliver/handle-delivery-failure.ts';
import { redirectedReason } from '../../../core/messages/deliver/redirect-notification.ts';
import { getMessageKind } from '../../../core/messages/message-kinds.ts';
import {
  type Notification,
  NotificationChannel,
  OfficerNotificationChannel,
} from '../../../core/messages/notification.ts';
import { channelNotInPolicyReason } from '../../../core/messages/schedule/channel-use.ts';
import {
  defaultNotificationPolicies,
  selectOfficerAudience,
} from '../../../core/messages/schedule/notification-policy.ts';
import { isNotificationOutdated } from './outdated-notification.ts';
import type { StoredTicket } from './stored-ticket.ts';

/**
 * Returns true if the citizen's contact data were erased before the notification; notifications about the erasure itself have
 * their own address.
 */
const wasErased = ({ subject, settledAt }: Notification, { ticket }: StoredTicket): boolean =>
  getMessageKind(subject).onFailure !== 'next-channel-at-once' &&
  ticket.anonymisedAt !== undefined &&
  settledAt !== undefined &&
  ticket.anonymisedAt <= settledAt;

/**
 * Returns true if a notification policy dropped the notification as intended: observers get no SMS, the leadership gets a
 * weekly report, and SMS about requests and reviews may exceed a telephone's limit.
 */
const isHeldByPolicy = ({ to, channel, provider, subject }: Notification): boolean => {
  if (provider === channelNotInPolicyReason) return channel === 'sms';
  if (provider === 'over-cap') {
    const kind = getMessageKind(subject);
    return channel === 'sms' && kind.to === 'officer' && kind.telephoneLimit === 'always';
  }
  return (
    provider === 'weekly-report' &&
    to.kind === 'officer' &&
    selectOfficerAudience(to, defaultNotificationPolicies) === 'leadership'
  );
};

/**
 * Returns true if a notification was dropped for a valid reason. A citizen's notification may only be dropped if it is
 * outdated, the citizen opted out, or their data were erased.
 */
const isDroppedForAReason = (alert: Notification, storedTicket: StoredTicket): boolean => {
  const { to, channel, provider, settledAt } = alert;
  if (provider === 'complained') return to.kind === 'citizen' && channel === 'email';
  if (to.kind === 'officer' && isHeldByPolicy(alert)) return true;
  if (provider === redirectedReason) return to.kind === 'officer';
  if (provider !== 'not-needed') return false;
  return (
    to.kind === 'officer' ||
    wasErased(alert, storedTicket) ||
    isNotificationOutdated(alert, storedTicket, settledAt)
  );
};

const toDuty = (alert: Notification): string[] => {
  const { to } = alert;
  return to.kind === 'officer'
    ? OfficerNotificationChannel.options.map((channel) =>
        deriveNotificationKey(alert, { ...to, role: 'duty' }, channel),
      )
    : [];
};

const byOtherChannels = (alert: Notification): string[] =>
  NotificationChannel.options
    .filter((channel) => channel !== alert.channel)
    .map((channel) => deriveNotificationKey(alert, alert.to, channel));

/** Returns true for notifications after whose failure the declaration of their kind requires no further step. */
const isFailureFinal = (subject: Notification['subject']): boolean =>
  getMessageKind(subject).onFailure !== 'next-channel';

/** Returns missing follow-ups of a failed notification: each recorded follow-up must exist. */
const isNotDone = (alert: Notification, storedTicket: StoredTicket): string[] => {
  const { alerts, ticket } = storedTicket;
  const { key, followed, to, channel, subject } = alert;
  const known = new Map(alerts.map((one) => [one.key, one]));
  switch (followed) {
    case undefined:
      return [`${key} failed without a follow-up`];
    case 'other-channel':
      return byOtherChannels(alert).some((other) => known.has(other))
        ? []
        : [`${key} was not sent by the next channel`];
    case 'duty-told':
      return toDuty(alert).every((other) => known.has(other))
        ? []
        : [`${key} was not sent to the duty officer`];
    case 'citizen-not-told':
      return to.kind === 'citizen' && ticket.contactChannels.at(-1) === channel
        ? []
        : [`${key} was the citizen’s last channel, but is not listed as undelivered`];
    case 'nothing-owed':
      return to.kind === 'officer' ||
        isFailureFinal(subject) ||
        // an erasure notifies the next channel by itself
        ticket.anonymisedAt !== undefined ||
        isNotificationOutdated(alert, storedTicket)
        ? []
        : [`${key} is no longer pending, but should be`];
    default:
      return [];
  }
};

/**
 * Returns failed notifications that are missing in the operators' list. They may leave it if an operator saw them, another
 * channel delivered them, or they were no longer due.
 */
const isUnseen = (alert: Notification, { alerts, listed }: StoredTicket): string[] => {
  const alternativeKeys = new Set([...byOtherChannels(alert), ...toDuty(alert)]);
  const isSettled =
    alert.seenAt !== undefined ||
    alert.followed === 'nothing-owed' ||
    alerts
      .filter(({ key }) => alternativeKeys.has(key))
      .some(({ key, status, seenAt }) =>
        status === 'bounced' ? listed.has(key) || seenAt : status === 'delivered',
      );
  return isSettled || listed.has(alert.key)
    ? []
    : [`${alert.key} failed, but is not listed for operators`];
};

/** Returns failures without a visible follow-up, and notifications dropped without a valid reason. */
export function findFailureViolations(storedTicket: StoredTicket): string[] {
  return [
    ...storedTicket.alerts
      .filter(hasDeliveryFailed)
      .flatMap((alert) => isNotDone(alert, storedTicket)),
    ...storedTicket.alerts
      .filter(hasDeliveryFailed)
      .flatMap((alert) => isUnseen(alert, storedTicket)),
    ...storedTicket.alerts
      .filter((alert) => alert.status === 'dropped' && !isDroppedForAReason(alert, storedTicket))
      .map(({ key, provider }) => `${key} was dropped because of ${provider}`),
  ];
}

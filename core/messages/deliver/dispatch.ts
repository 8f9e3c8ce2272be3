import type { Directory } from '../../directory/model/directory.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import { addMinutes } from '../../time/add-minutes.ts';
import { getMessageKind, type NotificationSubject } from '../message-kinds.ts';
import type { Notification, OfficerRecipient } from '../notification.ts';
import {
  computeNextDigestAt,
  findNotificationTiming,
  type NotificationPolicy,
  selectNotificationPolicy,
} from '../schedule/notification-policy.ts';
import { maxCheckedBundleMinutes } from './bundle-lease.ts';
import {
  type NotificationBundleDeps,
  toNotificationBundleGroupId,
} from './notification-bundles.ts';

/** Returns whether the ticket is an emergency or an emergency report suspected of mass sending. */
const isAboutEmergency = ({ priority, isSuspect }: Ticket): boolean =>
  priority === 'P1' || isSuspect === true;

/**
 * Returns whether the notification is about an emergency. This includes possible emergencies that nobody has classified, but
 * not reminders and data subject requests.
 */
export function isEmergencyMessage(subject: NotificationSubject, ticket: Ticket): boolean {
  const kind = getMessageKind(subject);
  const emergency = kind.to === 'officer' ? kind.emergency : 'as-ticket';
  return emergency === 'as-ticket' ? isAboutEmergency(ticket) : emergency === 'always';
}

const getTiming = (subject: NotificationSubject) => {
  const kind = getMessageKind(subject);
  return kind.to === 'officer' ? kind.timing : 'policy';
};

/**
 * Returns whether an officer's notification about an emergency may be bundled. Device codes and messages about the
 * operators' other tasks are always sent alone.
 */
const isBundleable = ({ subject }: Notification, ticket: Ticket): boolean => {
  const kind = getMessageKind(subject);
  return (
    isEmergencyMessage(subject, ticket) &&
    kind.to === 'officer' &&
    (kind.emergency === 'always' || kind.timing !== 'at-once')
  );
};

type DirectoryAt = { directory: Directory; now: Date };

export type BundleSchedule = {
  /** Bundle id: unit, role and channel, such as `SO_YT/handler/sms`, then `/digest` or `/interval` except for emergencies. */
  line: string;
  /** Returns the earliest time for the next bundle after a bundle was sent at `sentAt`. */
  freeAt(sentAt: Date): Date;
  kind: 'emergency' | 'interval' | 'digest';
  /** True if a message in the check queue sends the bundle within seconds of its due time. Others wait for the sweeper. */
  isChecked: boolean;
};

/**
 * Way of sending a notification: alone or in a bundle. `giveBack` undoes the counting of an emergency message that was to be
 * sent alone.
 */
type Dispatch =
  | { kind: 'alone'; giveBack(): Promise<void> }
  | { kind: 'grouped'; group: BundleSchedule };

/**
 * Returns the notification policy for a notification to an officer. Returns undefined for notifications to citizens,
 * emergencies, codes for registering an officer's device, and messages about the operators' own tasks.
 */
export function findNotificationPolicy(
  { to, subject }: Notification,
  ticket: Ticket,
  { directory, now }: DirectoryAt,
): NotificationPolicy | undefined {
  return to.kind === 'officer' &&
    getTiming(subject) !== 'at-once' &&
    !isEmergencyMessage(subject, ticket)
    ? selectNotificationPolicy(to, getTicketPolicy(directory, now).notifications, ticket.unit)
    : undefined;
}

export function toDigestGroup(
  { unit, role }: OfficerRecipient,
  channel: Notification['channel'],
  policy: NotificationPolicy,
  directory: Directory,
): BundleSchedule {
  return {
    line: `${toNotificationBundleGroupId({ unit, role, channel })}/digest`,
    freeAt: (sentAt) => computeNextDigestAt(unit, policy, directory, sentAt),
    kind: 'digest',
    isChecked: false,
  };
}

const toIntervalGroup = (
  { unit, role }: OfficerRecipient,
  channel: Notification['channel'],
  { intervalMinutes }: NotificationPolicy,
): BundleSchedule => ({
  line: `${toNotificationBundleGroupId({ unit, role, channel })}/interval`,
  freeAt: (sentAt) => addMinutes(sentAt, intervalMinutes),
  kind: 'interval',
  isChecked: intervalMinutes <= maxCheckedBundleMinutes,
});

/**
 * Returns whether the notification is sent with the next digest. That is so if the policy requires it for the ticket's
 * priority, if it is a reminder, or if the recipient's phone has reached the daily SMS limit.
 */
export function shouldSendInDigest(
  alert: Notification,
  ticket: Ticket,
  policy: NotificationPolicy,
): boolean {
  if (alert.inDigest === true || getTiming(alert.subject) === 'digest') return true;
  return (
    findNotificationTiming(policy, ticket.priority) === 'digest' &&
    getTiming(alert.subject) !== 'policy-without-digest'
  );
}

/**
 * Returns the bundle for an officer's notification under the notification policy: the next digest or the next interval
 * bundle.
 */
const selectBundleGroup = (
  alert: Notification,
  to: OfficerRecipient,
  ticket: Ticket,
  policy: NotificationPolicy,
  directory: Directory,
): BundleSchedule =>
  shouldSendInDigest(alert, ticket, policy)
    ? toDigestGroup(to, alert.channel, policy, directory)
    : toIntervalGroup(to, alert.channel, policy);

/**
 * Decides whether a notification is sent alone or in a bundle. For ordinary tickets, the recipient's notification policy
 * decides. An emergency is bundled if its ticket is suspected of mass sending, if the recipient has reached the limit for
 * single messages, or if the notification was held before.
 */
export async function decideDispatch(
  alert: Notification,
  ticket: Ticket,
  { directory, now }: DirectoryAt,
  { attempts }: Pick<NotificationBundleDeps, 'attempts'>,
): Promise<Dispatch> {
  const { to } = alert;
  const policy = findNotificationPolicy(alert, ticket, { directory, now });
  const isAlone =
    policy !== undefined &&
    findNotificationTiming(policy, ticket.priority) === 'immediate' &&
    !shouldSendInDigest(alert, ticket, policy);
  if (policy && to.kind === 'officer' && !isAlone) {
    return {
      kind: 'grouped',
      group: selectBundleGroup(alert, to, ticket, policy, directory),
    };
  }
  if (to.kind !== 'officer' || !isBundleable(alert, ticket)) {
    return { kind: 'alone', giveBack: async () => undefined };
  }
  const {
    perUnit: maxAttempts,
    perUnitWithinMinutes: withinMinutes,
    bundleMinutes,
  } = getTicketPolicy(directory, now).emergencies;
  const line = toNotificationBundleGroupId({ ...to, channel: alert.channel });
  const group = {
    line,
    freeAt: (sentAt: Date) => addMinutes(sentAt, bundleMinutes),
    kind: 'emergency' as const,
    isChecked: true,
  };
  if (ticket.isSuspect || alert.heldUntil) return { kind: 'grouped', group };
  const [bucket, limit] = [`urgent-line#${line}`, { maxAttempts: maxAttempts, withinMinutes }];
  const rateLimitResult = await attempts.take(bucket, limit);
  return rateLimitResult.kind === 'allowed'
    ? { kind: 'alone', giveBack: () => attempts.giveBack(bucket, limit) }
    : { kind: 'grouped', group };
}

import type { Directory } from '../directory/directory.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { getTicketPolicy } from '../ticket/ticket-policy.ts';
import { addMinutes } from '../time/minutes-after.ts';
import { type BundleDeps, bundleLineOf } from './bundles.ts';
import { isAboutComplaintReview, isAboutDataRequest } from './is-needed.ts';
import type { Notification, NotificationSubject, OfficerRecipient } from './notification.ts';
import {
  type NotificationPolicy,
  nextDigestAt,
  notificationTimingOf,
  selectNotificationPolicy,
} from './notification-policy.ts';

/** Returns whether the ticket is an emergency or a suspect one from a flood of emergencies. */
const isAboutEmergency = ({ priority, isSuspect }: Ticket): boolean =>
  priority === 'P1' || isSuspect === true;

/**
 * Returns whether the message is about an emergency. An unclassified possible emergency counts, although its priority is the
 * sender's choice.
 */
export function isEmergencyMessage({ about }: NotificationSubject, ticket: Ticket): boolean {
  return about === 'emergency-overdue' || (about !== 'reminder' && isAboutEmergency(ticket));
}

/**
 * Returns whether an officer's notification about an emergency may be bundled. Codes, reviews and requests about personal
 * data never are.
 */
const isBundleable = ({ subject }: Notification, ticket: Ticket): boolean =>
  isEmergencyMessage(subject, ticket) &&
  (subject.about === 'emergency-overdue' || !isApart(subject));

type DirectoryAt = { directory: Directory; now: Date };

export type DispatchGroup = {
  line: string;
  /** Returns when the next message of the line may be sent after one sent at `sentAt`. */
  freeAt(sentAt: Date): Date;
  /** True for emergencies: a queue message releases them to the minute. Other groups wait for the sweeper. */
  isUrgent: boolean;
};

/**
 * How a notification is sent: alone or in a group. `giveBack` undoes the count against the limit for single emergency
 * messages.
 */
type Dispatch =
  | { kind: 'alone'; giveBack(): Promise<void> }
  | { kind: 'grouped'; group: DispatchGroup };

/**
 * Returns whether the subject is a code or part of the operators' and supervisors' own work. Such messages are neither
 * grouped by a policy nor counted against a phone's SMS limit.
 */
const isApart = (subject: NotificationSubject): boolean =>
  subject.about === 'device-code' ||
  subject.about === 'unheard' ||
  subject.about === 'emergency-overdue' ||
  isAboutDataRequest(subject) ||
  isAboutComplaintReview(subject);

/**
 * Returns the notification policy for an officer's message. Undefined for citizens, emergencies and subjects that are never
 * grouped.
 */
export function notificationPolicyOf(
  { to, subject }: Notification,
  ticket: Ticket,
  { directory, now }: DirectoryAt,
): NotificationPolicy | undefined {
  return to.kind === 'officer' && !isApart(subject) && !isEmergencyMessage(subject, ticket)
    ? selectNotificationPolicy(to, getTicketPolicy(directory, now).notifications, ticket.unit)
    : undefined;
}

export function digestGroup(
  { unit, role }: OfficerRecipient,
  channel: Notification['channel'],
  policy: NotificationPolicy,
  directory: Directory,
): DispatchGroup {
  return {
    line: `${bundleLineOf({ unit, role, channel })}/digest`,
    freeAt: (sentAt) => nextDigestAt(unit, policy, directory, sentAt),
    isUrgent: false,
  };
}

const intervalGroup = (
  { unit, role }: OfficerRecipient,
  channel: Notification['channel'],
  { intervalMinutes }: NotificationPolicy,
): DispatchGroup => ({
  line: `${bundleLineOf({ unit, role, channel })}/interval`,
  freeAt: (sentAt) => addMinutes(sentAt, intervalMinutes),
  isUrgent: false,
});

/**
 * Returns whether the notification belongs to the next digest: because of its priority, because it is a reminder, or because
 * its phone has reached the daily SMS limit.
 */
export function isForDigest(
  { inDigest, subject }: Notification,
  { priority }: Ticket,
  policy: NotificationPolicy,
): boolean {
  return (
    inDigest === true ||
    subject.about === 'reminder' ||
    notificationTimingOf(policy, priority) === 'digest'
  );
}

/** Returns the digest or interval group for a notification with a policy. */
const groupOf = (
  alert: Notification,
  to: OfficerRecipient,
  ticket: Ticket,
  policy: NotificationPolicy,
  directory: Directory,
): DispatchGroup =>
  isForDigest(alert, ticket, policy)
    ? digestGroup(to, alert.channel, policy, directory)
    : intervalGroup(to, alert.channel, policy);

/**
 * Decides whether a notification is sent alone or in a group. Without an emergency, the recipient's policy decides.
 * Emergencies are bundled if the ticket is suspect, if the line has used up its single messages, or if the notification was
 * held before. Suspect tickets don't count as single messages.
 */
export async function decideDispatch(
  alert: Notification,
  ticket: Ticket,
  { directory, now }: DirectoryAt,
  { attempts }: Pick<BundleDeps, 'attempts'>,
): Promise<Dispatch> {
  const { to } = alert;
  const policy = notificationPolicyOf(alert, ticket, { directory, now });
  const isAlone =
    policy !== undefined &&
    notificationTimingOf(policy, ticket.priority) === 'immediate' &&
    !isForDigest(alert, ticket, policy);
  if (policy && to.kind === 'officer' && !isAlone) {
    return { kind: 'grouped', group: groupOf(alert, to, ticket, policy, directory) };
  }
  if (to.kind !== 'officer' || !isBundleable(alert, ticket)) {
    return { kind: 'alone', giveBack: async () => undefined };
  }
  const {
    perUnit: most,
    perUnitWithinMinutes: withinMinutes,
    bundleMinutes,
  } = getTicketPolicy(directory, now).emergencies;
  const line = bundleLineOf({ ...to, channel: alert.channel });
  const group = {
    line,
    freeAt: (sentAt: Date) => addMinutes(sentAt, bundleMinutes),
    isUrgent: true,
  };
  if (ticket.isSuspect || alert.heldUntil) return { kind: 'grouped', group };
  const [bucket, limit] = [`urgent-line#${line}`, { most, withinMinutes }];
  const taken = await attempts.take(bucket, limit);
  return taken.kind === 'allowed'
    ? { kind: 'alone', giveBack: () => attempts.giveBack(bucket, limit) }
    : { kind: 'grouped', group };
}

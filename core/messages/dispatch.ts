import type { Directory } from '../directory/directory.ts';
import { lifeOn } from '../ticket/life.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { minutesAfter } from '../time/minutes-after.ts';
import type { Alert, OfficerRecipient, Subject } from './alert.ts';
import { type BundlePorts, lineOf } from './bundles.ts';
import { isOfRequest, isOfReview } from './is-needed.ts';
import {
  type NotificationPolicy,
  nextDigestAt,
  policyFor,
  timingOf,
} from './notification-policy.ts';

/** Returns whether the ticket is an emergency or a suspect one from a flood of emergencies. */
const isAboutEmergency = ({ priority, isSuspect }: Ticket): boolean =>
  priority === 'P1' || isSuspect === true;

/**
 * Returns whether the message is about an emergency. An unclassified possible emergency counts, although its priority is the
 * sender's choice.
 */
export const isOfEmergency = ({ about }: Subject, ticket: Ticket): boolean =>
  about === 'emergency-overdue' || (about !== 'reminder' && isAboutEmergency(ticket));

/**
 * Returns whether an officer's notification about an emergency may be bundled. Codes, reviews and requests about personal
 * data never are.
 */
const isBundleable = ({ subject }: Alert, ticket: Ticket): boolean =>
  isOfEmergency(subject, ticket) && (subject.about === 'emergency-overdue' || !isApart(subject));

type Then = { directory: Directory; now: Date };

export type Group = {
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
type Dispatch = { kind: 'alone'; giveBack(): Promise<void> } | { kind: 'grouped'; group: Group };

/**
 * Returns whether the subject is a code or part of the operators' and supervisors' own work. Such messages are neither
 * grouped by a policy nor counted against a phone's SMS limit.
 */
const isApart = (subject: Subject): boolean =>
  subject.about === 'device-code' ||
  subject.about === 'unheard' ||
  subject.about === 'emergency-overdue' ||
  isOfRequest(subject) ||
  isOfReview(subject);

/**
 * Returns the notification policy for an officer's message. Undefined for citizens, emergencies and subjects that are never
 * grouped.
 */
export const policyOf = (
  { to, subject }: Alert,
  ticket: Ticket,
  { directory, now }: Then,
): NotificationPolicy | undefined =>
  to.kind === 'officer' && !isApart(subject) && !isOfEmergency(subject, ticket)
    ? policyFor(to, lifeOn(directory, now).notifications, ticket.unit)
    : undefined;

export const digestGroup = (
  { unit, role }: OfficerRecipient,
  channel: Alert['channel'],
  policy: NotificationPolicy,
  directory: Directory,
): Group => ({
  line: `${lineOf({ unit, role, channel })}/digest`,
  freeAt: (sentAt) => nextDigestAt(unit, policy, directory, sentAt),
  isUrgent: false,
});

const intervalGroup = (
  { unit, role }: OfficerRecipient,
  channel: Alert['channel'],
  { intervalMinutes }: NotificationPolicy,
): Group => ({
  line: `${lineOf({ unit, role, channel })}/interval`,
  freeAt: (sentAt) => minutesAfter(sentAt, intervalMinutes),
  isUrgent: false,
});

/**
 * Returns whether the notification belongs to the next digest: because of its priority, because it is a reminder, or because
 * its phone has reached the daily SMS limit.
 */
export const isForDigest = (
  { inDigest, subject }: Alert,
  { priority }: Ticket,
  policy: NotificationPolicy,
): boolean =>
  inDigest === true || subject.about === 'reminder' || timingOf(policy, priority) === 'digest';

/** Returns the digest or interval group for a notification with a policy. */
const groupOf = (
  alert: Alert,
  to: OfficerRecipient,
  ticket: Ticket,
  policy: NotificationPolicy,
  directory: Directory,
): Group =>
  isForDigest(alert, ticket, policy)
    ? digestGroup(to, alert.channel, policy, directory)
    : intervalGroup(to, alert.channel, policy);

/**
 * Decides whether a notification is sent alone or in a group. Without an emergency, the recipient's policy decides.
 * Emergencies are bundled if the ticket is suspect, if the line has used up its single messages, or if the notification was
 * held before. Suspect tickets don't count as single messages.
 */
export const dispatchOf = async (
  alert: Alert,
  ticket: Ticket,
  { directory, now }: Then,
  { attempts }: Pick<BundlePorts, 'attempts'>,
): Promise<Dispatch> => {
  const { to } = alert;
  const policy = policyOf(alert, ticket, { directory, now });
  const isAlone =
    policy !== undefined &&
    timingOf(policy, ticket.priority) === 'immediate' &&
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
  } = lifeOn(directory, now).emergencies;
  const line = lineOf({ ...to, channel: alert.channel });
  const group = {
    line,
    freeAt: (sentAt: Date) => minutesAfter(sentAt, bundleMinutes),
    isUrgent: true,
  };
  if (ticket.isSuspect || alert.heldUntil) return { kind: 'grouped', group };
  const [bucket, limit] = [`urgent-line#${line}`, { most, withinMinutes }];
  const taken = await attempts.take(bucket, limit);
  return taken.kind === 'allowed'
    ? { kind: 'alone', giveBack: () => attempts.giveBack(bucket, limit) }
    : { kind: 'grouped', group };
};

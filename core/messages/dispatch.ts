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

/** An emergency, or what a flood of emergencies looks like. */
const isAboutEmergency = ({ priority, isSuspect }: Ticket): boolean =>
  priority === 'P1' || isSuspect === true;

/** Whether the message is about an emergency; a possible one has the priority that its sender chose. */
export const isOfEmergency = ({ about }: Subject, ticket: Ticket): boolean =>
  about === 'emergency-overdue' || (about !== 'reminder' && isAboutEmergency(ticket));

/** Whether the alert notifies an officer about an emergency; codes, reviews and requests about data are never bundled. */
const isBundleable = ({ subject }: Alert, ticket: Ticket): boolean =>
  isOfEmergency(subject, ticket) && (subject.about === 'emergency-overdue' || !isApart(subject));

type Then = { directory: Directory; now: Date };

/** Notifications that are sent together. */
export type Group = {
  line: string;
  /** When the line may have its next message after one that is sent at the instant. */
  freeAt(sentAt: Date): Date;
  /** Emergencies are woken to the minute by the queue of claims; other groups wait for the sweeper. */
  isUrgent: boolean;
};

/** How a notification is sent: alone, which counts until it is given back, or in a group. */
type Dispatch = { kind: 'alone'; giveBack(): Promise<void> } | { kind: 'grouped'; group: Group };

/** Subjects about the operators' and supervisors' own work, and codes: neither grouped nor counted for a telephone. */
const isApart = (subject: Subject): boolean =>
  subject.about === 'device-code' ||
  subject.about === 'unheard' ||
  subject.about === 'emergency-overdue' ||
  isOfRequest(subject) ||
  isOfReview(subject);

/** The policy that times a notification to an officer; none for citizens, emergencies and what is never grouped. */
export const policyOf = (
  { to, subject }: Alert,
  ticket: Ticket,
  { directory, now }: Then,
): NotificationPolicy | undefined =>
  to.kind === 'officer' && !isApart(subject) && !isOfEmergency(subject, ticket)
    ? policyFor(to, lifeOn(directory, now).notifications, ticket.unit)
    : undefined;

/** The digests of a recipient by one channel. */
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

/** Whether the notification is sent with the next digest: by its priority, or because its telephone had its SMS of the day. */
export const isForDigest = (
  { inDigest, subject }: Alert,
  { priority }: Ticket,
  policy: NotificationPolicy,
): boolean =>
  inDigest === true || subject.about === 'reminder' || timingOf(policy, priority) === 'digest';

/** The group of a notification that a policy times. */
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
 * Decides whether an alert is sent in a group: by the policy of its recipient; of emergencies a suspect's always; any emergency's when the line has had its number of single
 * messages; and what has waited for a bundle before. Suspects use up none of the single messages.
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

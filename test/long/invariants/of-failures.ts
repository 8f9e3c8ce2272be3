import { type Alert, AlertChannel, keyOf, OfficerChannel } from '../../../core/messages/alert.ts';
import { notInPolicy } from '../../../core/messages/channel-turn.ts';
import { hasFailed } from '../../../core/messages/follow-failure.ts';
import { isOfRequest, isOfReview } from '../../../core/messages/is-needed.ts';
import { audienceOf, usualPolicies } from '../../../core/messages/notification-policy.ts';
import { isOvertaken } from './overtaken.ts';
import type { Kept } from './ticket-items.ts';

/** Nothing was left of the citizen's; what goes out with that has an address of its own. */
const wasErased = ({ subject, settledAt }: Alert, { ticket }: Kept): boolean =>
  subject.about !== 'data-erased' &&
  subject.about !== 'contact-changed' &&
  ticket.anonymisedAt !== undefined &&
  settledAt !== undefined &&
  ticket.anonymisedAt <= settledAt;

/** The policies of officers: observers have no SMS, the leadership a weekly report; the desk's own work is not put off. */
const isPolicys = ({ to, channel, provider, subject }: Alert): boolean => {
  if (provider === notInPolicy) return channel === 'sms';
  if (provider === 'over-cap')
    return channel === 'sms' && (isOfRequest(subject) || isOfReview(subject));
  return (
    provider === 'weekly-report' &&
    to.kind === 'officer' &&
    audienceOf(to, usualPolicies) === 'leadership'
  );
};

/**
 * Why something need not be sent after all: what a citizen is owed stays owed, unless they want no more of it, or have had all
 * of theirs erased, where they are reached too; what goes out with that is owed. Of what is no longer so they are not told.
 */
const isDroppedForAReason = (alert: Alert, kept: Kept): boolean => {
  const { to, channel, provider, settledAt } = alert;
  if (provider === 'complained') return to.kind === 'citizen' && channel === 'email';
  if (to.kind === 'officer' && isPolicys(alert)) return true;
  if (provider !== 'not-needed') return false;
  return to.kind === 'officer' || wasErased(alert, kept) || isOvertaken(alert, kept, settledAt);
};

const toDuty = (alert: Alert): string[] => {
  const { to } = alert;
  return to.kind === 'officer'
    ? OfficerChannel.options.map((channel) => keyOf(alert, { ...to, role: 'duty' }, channel))
    : [];
};

const byOtherChannels = (alert: Alert): string[] =>
  AlertChannel.options
    .filter((channel) => channel !== alert.channel)
    .map((channel) => keyOf(alert, alert.to, channel));

/** It goes there and nowhere else. */
const isToOneNumber = ({ about }: Alert['subject']): boolean =>
  about === 'lost-code' || about === 'contact-changed';

/** What was said to be done about a failure must be there. */
const isNotDone = (alert: Alert, kept: Kept): string[] => {
  const { alerts, ticket } = kept;
  const { key, followed, to, channel, subject } = alert;
  const known = new Map(alerts.map((one) => [one.key, one]));
  switch (followed) {
    case undefined:
      return [`${key} has failed, and nobody followed it`];
    case 'other-channel':
      return byOtherChannels(alert).some((other) => known.has(other))
        ? []
        : [`${key} was to go by another channel, and does not`];
    case 'duty-told':
      return toDuty(alert).every((other) => known.has(other))
        ? []
        : [`${key} was to go to the duty, and does not`];
    case 'citizen-not-told':
      return to.kind === 'citizen' && ticket.reach.at(-1) === channel
        ? []
        : [`${key} was the citizen’s last way, and is not`];
    case 'nothing-owed':
      return to.kind === 'officer' ||
        isToOneNumber(subject) ||
        // what goes out with an erasure has told the next channel of its own
        ticket.anonymisedAt !== undefined ||
        isOvertaken(alert, kept)
        ? []
        : [`${key} is owed to nobody any more, and should be`];
    default:
      return [];
  }
};

/**
 * Off the list is what an operator has seen, what arrived another way, and what nobody was owed any more. What arrived
 * and came back after all is there in its place.
 */
const isUnseen = (alert: Alert, { alerts, listed }: Kept): string[] => {
  const ways = new Set([...byOtherChannels(alert), ...toDuty(alert)]);
  const isSettled =
    alert.seenAt !== undefined ||
    alert.followed === 'nothing-owed' ||
    alerts
      .filter(({ key }) => ways.has(key))
      .some(({ key, status, seenAt }) =>
        status === 'bounced' ? listed.has(key) || seenAt : status === 'delivered',
      );
  return isSettled || listed.has(alert.key)
    ? []
    : [`${alert.key} has failed, and no operator sees it`];
};

/** Nothing fails in silence, and nothing is dropped but for a reason. */
export const brokenFailures = (kept: Kept): string[] => [
  ...kept.alerts.filter(hasFailed).flatMap((alert) => isNotDone(alert, kept)),
  ...kept.alerts.filter(hasFailed).flatMap((alert) => isUnseen(alert, kept)),
  ...kept.alerts
    .filter((alert) => alert.status === 'dropped' && !isDroppedForAReason(alert, kept))
    .map(({ key, provider }) => `${key} was dropped because of ${provider}`),
];

import type { Directory } from '../../directory/model/directory.ts';
import { getOperatorUnit } from '../../directory/model/organization/unit.ts';
import { retryOnConflict } from '../../shared/retry-on-conflict.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { escalateUnreachableUnit } from '../../workflow/escalation/escalate-unreachable-unit.ts';
import { isStoppedBySmsLimit } from '../compose/sms/sms-over-limit.ts';
import {
  createOfficerNotifications,
  extractCauseFromKey,
  toChannelNotification,
} from '../create-notification.ts';
import { getMessageKind } from '../message-kinds.ts';
import {
  type FailureFollowUp,
  type Notification,
  type NotificationId,
  type NotificationRecipient,
  type NotificationStore,
  OfficerNotificationChannel,
} from '../notification.ts';
import { listCitizenChannelSteps } from '../schedule/channel-steps.ts';
import {
  channelNotInPolicyReason,
  releaseWaitingChannels,
  requestNextChannel,
} from '../schedule/channel-use.ts';
import { isNotificationNeeded } from '../schedule/is-notification-needed.ts';
import { redirectToSuccessor, toPresentAssignment } from './redirect-notification.ts';

type Officer = Extract<NotificationRecipient, { kind: 'officer' }>;

export type DeliveryFailureDeps = {
  alerts: Pick<NotificationStore, 'find' | 'request' | 'hold'>;
  tickets: Pick<TicketStore, 'find' | 'commit'>;
  directory(): Promise<Directory>;
  now(): Date;
};

export function hasDeliveryFailed({ status }: Notification): boolean {
  return status === 'failed' || status === 'bounced';
}

/**
 * Returns whether the notification belongs on the operators' undelivered list, because it failed or an SMS limit holds it.
 */
export function isUndelivered(alert: Notification): boolean {
  return (
    hasDeliveryFailed(alert) ||
    (alert.status === 'requested' && alert.followed === 'held-over-budget')
  );
}

/** Requests the next channel for a message that did not reach the citizen. Idempotent. */
const requestCitizenFallback = async (
  alert: Notification,
  ticket: Ticket,
  ports: DeliveryFailureDeps,
): Promise<FailureFollowUp> => {
  const directoryAt = { directory: await ports.directory(), now: ports.now() };
  const steps = listCitizenChannelSteps(alert.subject, ticket, directoryAt);
  return (await requestNextChannel(alert, steps, ports)) ? 'other-channel' : 'citizen-not-told';
};

/**
 * Returns whether the same message may still arrive by another channel. If that channel was waiting for this one, it is
 * released so that its message is sent at once.
 */
const mayStillArrive = async (
  alert: Notification,
  ports: DeliveryFailureDeps,
): Promise<boolean> => {
  const { alerts, now } = ports;
  const others = OfficerNotificationChannel.options.filter((channel) => channel !== alert.channel);
  const twins = await Promise.all(
    others.map((channel) =>
      alerts.find(alert.code, toChannelNotification(channel, alert, now()).key),
    ),
  );
  const open = twins.flatMap((twin) =>
    twin && !hasDeliveryFailed(twin) && twin.provider !== channelNotInPolicyReason ? [twin] : [],
  );
  await releaseWaitingChannels(open, ports);
  return open.length > 0;
};

/**
 * Records on the ticket that a unit is unreachable, once per unit and assignment. This event notifies the operators. If the
 * operators themselves are unreachable, only a CloudWatch alarm reports it.
 */
const recordUnreachableUnit = async (
  alert: Notification,
  { unit }: Officer,
  ports: DeliveryFailureDeps,
): Promise<FailureFollowUp> => {
  const directory = await ports.directory();
  const now = ports.now();
  const operators = getOperatorUnit(directory, now).ref;
  return retryOnConflict({ entity: `ticket ${alert.code}` }, async () => {
    const ticket = await ports.tickets.find(alert.code);
    if (!ticket || !isNotificationNeeded(alert, ticket, { directory, now })) return 'nothing-owed';
    const change = escalateUnreachableUnit(ticket, unit, directory, now);
    if (!change) return unit === operators ? 'unit-unreachable' : 'known-unreachable';
    const outcome = await ports.tickets.commit(change);
    return outcome === 'committed' ? 'unit-unreachable' : 'conflict';
  });
};

const escalateOfficerFailure = async (
  alert: Notification,
  to: Officer,
  ticket: Ticket,
  ports: DeliveryFailureDeps,
): Promise<FailureFollowUp> => {
  const directoryAt = { directory: await ports.directory(), now: ports.now() };
  const redirected = redirectToSuccessor(alert, ticket, directoryAt);
  if (redirected) {
    await ports.alerts.request(redirected);
    return 'duty-told';
  }
  if (!isNotificationNeeded(alert, ticket, directoryAt)) return 'nothing-owed';
  if (await mayStillArrive(alert, ports)) return 'other-channel';
  if (to.role === 'duty') return recordUnreachableUnit(alert, to, ports);
  const { code, assignment, subject } = alert;
  const cause = { code, assignment, cause: extractCauseFromKey(alert), requestedAt: ports.now() };
  const duty = { unit: to.unit, role: 'duty' };
  for (const notification of createOfficerNotifications(duty, subject, cause))
    await ports.alerts.request(notification);
  return 'duty-told';
};

/**
 * Handles a notification that did not arrive. A citizen's message is sent by the next channel. An officer's message is sent
 * to the unit's duty officer; if that fails too, the operators are notified.
 */
export async function handleDeliveryFailure(
  { code, key }: NotificationId,
  ports: DeliveryFailureDeps,
): Promise<FailureFollowUp> {
  const [stored, ticket] = await Promise.all([
    ports.alerts.find(code, key),
    ports.tickets.find(code),
  ]);
  if (!stored || !ticket || !hasDeliveryFailed(stored)) return 'nothing-owed';
  const alert = toPresentAssignment(stored, ticket);
  const kind = getMessageKind(alert.subject);
  const { onFailure } = kind;
  if (onFailure === 'list-if-limited')
    return isStoppedBySmsLimit(alert) ? 'citizen-not-told' : 'nothing-owed';
  if (onFailure === 'none' || onFailure === 'next-channel-at-once') return 'nothing-owed';
  // without an address there is no other channel; outdated messages need none
  if (kind.to === 'citizen' && (ticket.anonymisedAt || !kind.isNeeded(ticket, alert))) {
    return 'nothing-owed';
  }
  return alert.to.kind === 'citizen'
    ? requestCitizenFallback(alert, ticket, ports)
    : escalateOfficerFailure(alert, alert.to, ticket, ports);
}

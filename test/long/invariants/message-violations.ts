import { getMessageScope } from '../../../core/messages/message-kinds.ts';
import { isChatPlatformChannel, type Notification } from '../../../core/messages/notification.ts';
import { formatTicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { OutboxItem } from '../../support/hotline/hotline-driver.ts';
import type { StoredTicket } from './stored-ticket.ts';

const wentOut: ReadonlySet<Notification['status']> = new Set(['sent', 'delivered', 'bounced']);

const isPendingNotification = ({ status, heldUntil }: Notification, now: Date): boolean =>
  status === 'requested' && !(heldUntil && heldUntil > now);

/** Returns true if a message about several tickets names the notification's ticket; an SMS may only count them. */
const names = ({ kind, body }: OutboxItem, { code, subject }: Notification): boolean =>
  kind === 'sms' ||
  getMessageScope(subject).kind !== 'ticket' ||
  body.includes(formatTicketCode(code));

/** Returns what is wrong with a notification and its messages, alone or bundled. */
const brokenOf = (
  alert: Notification,
  own: OutboxItem[],
  all: OutboxItem[],
  now: Date,
): string[] => {
  const { key, status, provider, channel, finalContact } = alert;
  if (isPendingNotification(alert, now)) return [`${key} is still pending`];
  // messages to chat platforms are in the conversation, not in the outbox
  if (wentOut.has(status) && own.length === 0 && !isChatPlatformChannel(channel)) {
    const bundle = all.find(({ messageId }) => messageId === provider);
    if (!bundle) return [`${key} has status ${status}, but was not sent`];
    if (!names(bundle, alert))
      return [`${key} counts as sent in a bundle that does not contain it`];
  }
  if (status !== 'requested' && !provider) return [`${key} is ${status} without a reason`];
  if (status !== 'requested' && finalContact)
    return [`${key} is ${status}, but its address is still stored`];
  return own.some(({ kind }) => kind !== channel) ? [`${key} went out by another channel`] : [];
};

/**
 * Reports a ticket without a receipt, the only notification that the stream requests. Tickets from chat platforms need none,
 * nor do senders who declined it, because the report's page shows code and PIN.
 */
const hasNoReceipt = ({ ticket, alerts }: StoredTicket): string[] => {
  const { contactChannels, smsReceipt } = ticket;
  return smsReceipt !== false &&
    contactChannels.length > 0 &&
    !isChatPlatformChannel(contactChannels[0]) &&
    !alerts.some(({ subject }) => subject.about === 'receipt')
    ? ['no receipt was requested for its citizen']
    : [];
};

/**
 * Verifies that each due notification was sent at least once, alone or bundled, or visibly failed, and that nothing else was
 * sent. `sent` must include messages about other tickets, because a bundle is stored under one of its tickets.
 */
export function findMessageViolations(
  storedTicket: StoredTicket,
  sent: OutboxItem[],
  now: Date,
): string[] {
  const { ticket, alerts } = storedTicket;
  const own = sent.filter((item) => item.ticket === ticket.code);
  const known = new Set(alerts.map(({ key }) => key));
  const strangers = own.filter(({ alert }) => !alert || !known.has(alert));
  return [
    ...hasNoReceipt(storedTicket),
    ...strangers.map(({ alert }) => `${alert} was sent, and nobody owed it`),
    ...alerts.flatMap((alert) =>
      brokenOf(
        alert,
        own.filter((item) => item.alert === alert.key),
        sent,
        now,
      ),
    ),
  ];
}

export type Twice = { duplicates: number; sentThough: number };

/**
 * Counts permitted deviations: messages sent more than once, and messages sent although their notification is recorded as not
 * sent.
 */
export function countTicketRepeats({ ticket, alerts }: StoredTicket, sent: OutboxItem[]): Twice {
  const counts = alerts.map(({ key, status }) => ({
    status,
    sent: sent.filter((item) => item.ticket === ticket.code && item.alert === key).length,
  }));
  return {
    duplicates: counts.reduce((sum, one) => sum + Math.max(0, one.sent - 1), 0),
    sentThough: counts.filter((one) => one.sent > 0 && !wentOut.has(one.status)).length,
  };
}

import { isPlatformChannel, type Notification } from '../../../core/messages/alert.ts';
import { formatTicketCode } from '../../../core/ticket/code.ts';
import type { OutboxItem } from '../../support/hotline-driver.ts';
import type { StoredTicket } from './ticket-items.ts';

const wentOut: ReadonlySet<Notification['status']> = new Set(['sent', 'delivered', 'bounced']);

const isOwed = ({ status, heldUntil }: Notification, now: Date): boolean =>
  status === 'requested' && !(heldUntil && heldUntil > now);

/** Whether an e-mail about several tickets names the alert's; an SMS counts most of them only. */
const names = ({ kind, body }: OutboxItem, { code, subject }: Notification): boolean =>
  kind === 'sms' || subject.about === 'reminder' || body.includes(formatTicketCode(code));

/** What does not hold of an alert and of the messages that were sent, its own and those about several tickets. */
const brokenOf = (
  alert: Notification,
  own: OutboxItem[],
  all: OutboxItem[],
  now: Date,
): string[] => {
  const { key, status, provider, channel, parting } = alert;
  if (isOwed(alert, now)) return [`${key} is still owed`];
  // what a platform was given stands in its conversation, not in the outbox
  if (wentOut.has(status) && own.length === 0 && !isPlatformChannel(channel)) {
    const bundle = all.find(({ messageId }) => messageId === provider);
    if (!bundle) return [`${key} counts as ${status}, and was not sent`];
    if (!names(bundle, alert)) return [`${key} counts as sent with others that do not name it`];
  }
  if (status !== 'requested' && !provider) return [`${key} is ${status} without a reason`];
  if (status !== 'requested' && parting)
    return [`${key} is ${status}, and its address is still there`];
  return own.some(({ kind }) => kind !== channel) ? [`${key} went out by another channel`] : [];
};

/** The one message that no change is written with: the stream asks for it, but of those who were told in the conversation. */
const hasNoReceipt = ({ ticket, alerts }: StoredTicket): string[] =>
  ticket.reach.length > 0 &&
  !isPlatformChannel(ticket.reach[0]) &&
  !alerts.some(({ subject }) => subject.about === 'receipt')
    ? ['its citizen is owed a receipt, and nobody knows']
    : [];

/**
 * Each message that was owed was sent at least once, alone or with others, or visibly failed; nothing went out that nobody
 * owed. `sent` has the messages about other tickets too: one about several is stored under one of them.
 */
export const brokenMessages = (kept: StoredTicket, sent: OutboxItem[], now: Date): string[] => {
  const { ticket, alerts } = kept;
  const own = sent.filter((item) => item.ticket === ticket.code);
  const known = new Set(alerts.map(({ key }) => key));
  const strangers = own.filter(({ alert }) => !alert || !known.has(alert));
  return [
    ...hasNoReceipt(kept),
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
};

export type Twice = { duplicates: number; sentThough: number };

/** Allowed, and to be told: what went out more than once, and what went out though its alert says that it did not. */
export const sentTwice = ({ ticket, alerts }: StoredTicket, sent: OutboxItem[]): Twice => {
  const counts = alerts.map(({ key, status }) => ({
    status,
    sent: sent.filter((item) => item.ticket === ticket.code && item.alert === key).length,
  }));
  return {
    duplicates: counts.reduce((sum, one) => sum + Math.max(0, one.sent - 1), 0),
    sentThough: counts.filter((one) => one.sent > 0 && !wentOut.has(one.status)).length,
  };
};

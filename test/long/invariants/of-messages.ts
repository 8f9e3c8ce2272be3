import { type Alert, isPlatform } from '../../../core/messages/alert.ts';
import type { OutboxItem } from '../../support/hotline-driver.ts';
import type { Kept } from './ticket-items.ts';

const wentOut: ReadonlySet<Alert['status']> = new Set(['sent', 'delivered', 'bounced']);

const isOwed = ({ status, heldUntil }: Alert, now: Date): boolean =>
  status === 'requested' && !(heldUntil && heldUntil > now);

/** What does not hold of an alert and of the messages that were sent for it. */
const brokenOf = (alert: Alert, sent: OutboxItem[], now: Date): string[] => {
  const { key, status, provider, channel, parting } = alert;
  if (isOwed(alert, now)) return [`${key} is still owed`];
  // what a platform was given stands in its conversation, not in the outbox
  if (wentOut.has(status) && sent.length === 0 && !isPlatform(channel))
    return [`${key} counts as ${status}, and was not sent`];
  if (status !== 'requested' && !provider) return [`${key} is ${status} without a reason`];
  if (status !== 'requested' && parting)
    return [`${key} is ${status}, and its address is still there`];
  return sent.some(({ kind }) => kind !== channel) ? [`${key} went out by another channel`] : [];
};

/** The one message that no change is written with: the stream asks for it, but of those who were told in the conversation. */
const hasNoReceipt = ({ ticket, alerts }: Kept): string[] =>
  ticket.reach.length > 0 &&
  !isPlatform(ticket.reach[0]) &&
  !alerts.some(({ subject }) => subject.about === 'receipt')
    ? ['its citizen is owed a receipt, and nobody knows']
    : [];

/** Each message that was owed was sent at least once or visibly failed; nothing went out that nobody owed. */
export const brokenMessages = (kept: Kept, sent: OutboxItem[], now: Date): string[] => {
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
        now,
      ),
    ),
  ];
};

export type Twice = { duplicates: number; sentThough: number };

/** Allowed, and to be told: what went out more than once, and what went out though its alert says that it did not. */
export const sentTwice = ({ ticket, alerts }: Kept, sent: OutboxItem[]): Twice => {
  const counts = alerts.map(({ key, status }) => ({
    status,
    sent: sent.filter((item) => item.ticket === ticket.code && item.alert === key).length,
  }));
  return {
    duplicates: counts.reduce((sum, one) => sum + Math.max(0, one.sent - 1), 0),
    sentThough: counts.filter((one) => one.sent > 0 && !wentOut.has(one.status)).length,
  };
};

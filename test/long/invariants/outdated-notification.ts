import { extractCauseFromKey, type Notification } from '../../../core/messages/notification.ts';
import type { TicketEvent } from '../../../core/ticket/event.ts';
import type { StoredTicket } from './stored-ticket.ts';

type Kinds = readonly TicketEvent['kind'][];
/** Events that make a notification outdated, and events that make it valid again. */
type Turns = { over: Kinds; again: Kinds };

const ended: Kinds = ['closed', 'refused', 'referred', 'merged'];
const settled: Kinds = ['answered', ...ended];
const opened: Kinds = ['reopened', 'unmerged'];
const question: Turns = { over: settled, again: opened };

const turnsOf: Partial<Record<Notification['subject']['about'], Turns>> = {
  merged: { over: ['unmerged'], again: ['merged'] },
  answered: { over: opened, again: settled },
  ended: { over: opened, again: ended },
  asked: question,
  reminded: question,
  extended: {
    over: ['answered', 'closed', 'refused', 'referred', 'reopened'],
    again: ['extended'],
  },
};

/** The latest instant that `Date` can represent. */
const forever = new Date(8.64e15);

/** Returns true if a citizen's notification was outdated by then, judged by the ticket's events and not its state. */
export function isNotificationOutdated(
  alert: Notification,
  { alerts, events }: Pick<StoredTicket, 'alerts' | 'events'>,
  by = forever,
): boolean {
  const turns = turnsOf[alert.subject.about];
  if (!turns) return false;
  // a notification by the next channel is requested later than the first one
  const relatedAlerts = alerts.filter(
    (one) => extractCauseFromKey(one) === extractCauseFromKey(alert),
  );
  const since = Math.min(...relatedAlerts.map(({ requestedAt }) => requestedAt.getTime()));
  const last = events.findLast(
    ({ kind, at }) =>
      at.getTime() >= since && at <= by && [...turns.over, ...turns.again].includes(kind),
  );
  return last !== undefined && turns.over.includes(last.kind);
}

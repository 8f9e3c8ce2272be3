import { getMessageKind } from '../../../core/messages/message-kinds.ts';
import { extractCauseFromKey, type Notification } from '../../../core/messages/notification.ts';
import type { StoredTicket } from './stored-ticket.ts';

/** The latest instant that `Date` can represent. */
const forever = new Date(8.64e15);

/**
 * Returns true if a citizen's notification was outdated by then, judged by the ticket's events and not its state. Each kind
 * of message declares these events.
 */
export function isNotificationOutdated(
  alert: Notification,
  { alerts, events }: Pick<StoredTicket, 'alerts' | 'events'>,
  by = forever,
): boolean {
  const kind = getMessageKind(alert.subject);
  if (kind.to === 'officer') return false;
  const { outdatedBy, trueAgainAfter } = kind.relevance;
  // a notification by the next channel is requested later than the first one
  const relatedAlerts = alerts.filter(
    (one) => extractCauseFromKey(one) === extractCauseFromKey(alert),
  );
  const since = Math.min(...relatedAlerts.map(({ requestedAt }) => requestedAt.getTime()));
  const last = events.findLast(
    ({ kind, at }) =>
      at.getTime() >= since && at <= by && [...outdatedBy, ...trueAgainAfter].includes(kind),
  );
  return last !== undefined && outdatedBy.includes(last.kind);
}

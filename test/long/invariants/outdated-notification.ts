import { getMessageKind } from '../../../core/messages/message-kinds.ts';
import type { Notification } from '../../../core/messages/notification.ts';
import { applyTicketEvent } from '../../support/scenario/apply-ticket-event.ts';
import { initialModels } from '../../support/scenario/model.ts';
import { toTicketProgress } from '../../support/scenario/to-ticket-progress.ts';
import type { StoredTicket } from './stored-ticket.ts';

/** The latest instant that `Date` can represent. */
const forever = new Date(8.64e15);

/**
 * Returns true if a citizen's notification was outdated by then. The message's own rule decides, but from the ticket's
 * events and not from its stored state.
 */
export function isNotificationOutdated(
  alert: Notification,
  { events }: Pick<StoredTicket, 'events'>,
  by = forever,
): boolean {
  const kind = getMessageKind(alert.subject);
  if (kind.to === 'officer') return false;
  const model = events.filter(({ at }) => at <= by).reduce(applyTicketEvent, initialModels.one);
  return !kind.isNeeded(toTicketProgress(model), alert);
}

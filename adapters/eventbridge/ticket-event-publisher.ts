import { type HotlineEventType, hotlineEventSource } from '../../core/operations/hotline-event.ts';
import type { TicketVersionPublisher } from '../../core/statistics/publish-ticket-version.ts';
import { createEventSender } from './put-event.ts';

const type: HotlineEventType = 'TicketChanged';

/**
 * Creates a function that publishes an event for each ticket version on the account's default event bus. All stages in an
 * account share this bus, so each event names the stage's table.
 */
export function createTicketEventPublisher(table: string): TicketVersionPublisher {
  const send = createEventSender();
  return (version) =>
    send({
      source: hotlineEventSource,
      type,
      detail: { table, ...version, openedAt: version.openedAt.toISOString() },
    });
}

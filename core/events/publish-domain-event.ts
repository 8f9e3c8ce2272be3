import type { Directory } from '../directory/model/directory.ts';
import type { TicketCode } from '../ticket/model/ticket-code.ts';
import type { TicketStore } from '../ticket/ports/ticket-store.ts';
import { type DomainEvent, toDomainEvent } from './domain-event.ts';
import { type QueueOpen311UpdatesDeps, queueOpen311Updates } from './queue-open311-updates.ts';

export type DomainEventPublisher = (event: DomainEvent) => Promise<void>;

type PublishEventsDeps = QueueOpen311UpdatesDeps & {
  tickets: Pick<TicketStore, 'find' | 'history'>;
  publish: DomainEventPublisher;
  directory(): Promise<Directory>;
};

/**
 * Publishes the domain event for one version of a ticket and queues the Open311 updates about it. Delivery is at least once;
 * a repeated event has the same id.
 */
export async function publishEventsOfTicketVersion(
  { code, version }: { code: TicketCode; version: number },
  { tickets, publish, directory, ...ports }: PublishEventsDeps,
): Promise<void> {
  const history = await tickets.history(code);
  const event = history?.events.find((one) => one.version === version);
  if (!history || !event)
    throw new Error(`Ticket ${code}: no event of version ${version}; the event is retried`);
  const outside = toDomainEvent(history.ticket, event, await directory());
  if (outside) await publish(outside);
  await queueOpen311Updates(history.ticket, event, { tickets, ...ports });
}

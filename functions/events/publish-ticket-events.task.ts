import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createWebhookStore } from '../../adapters/dynamodb/open311/webhook-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { createDomainEventPublisher } from '../../adapters/eventbridge/domain-event-publisher.ts';
import { createFifoQueueSender } from '../../adapters/sqs/message-queue.ts';
import type { Open311UpdateDelivery } from '../../core/events/delivery.ts';
import { publishEventsOfTicketVersion } from '../../core/events/publish-domain-event.ts';
import { TicketCode } from '../../core/ticket/model/ticket-code.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createTaskFunction } from '../runtime/events/task.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  EVENT_BUS: z.string(),
  WEBHOOK_QUEUE: z.string(),
});

/**
 * Lambda function that publishes the domain events of a ticket version on the event bus. Also queues the update for the
 * Open311 API client that filed the ticket.
 */
export const handler = createTaskFunction({
  input: z.object({ detail: z.object({ code: TicketCode, version: z.int().positive() }) }),
  services: () => {
    const env = readEnvironment(Environment);
    const table = createTicketTableClient(env.TICKET_TABLE);
    const send = createFifoQueueSender(env.WEBHOOK_QUEUE);
    return {
      tickets: createTicketStore(table),
      webhooks: createWebhookStore(table),
      directory: createCachedDirectoryReader(table, () => new Date()),
      publish: createDomainEventPublisher(env.EVENT_BUS),
      queueUpdate: (delivery: Open311UpdateDelivery) => {
        // Updates of a ticket reach the provider in order, so they share a message group.
        const group = `${delivery.webhook}.${delivery.code}`;
        return send({
          group,
          name: [group, delivery.of, delivery.version].filter((part) => part).join('.'),
          body: JSON.stringify(delivery),
        });
      },
    };
  },
  run: ({ detail }, ports) => publishEventsOfTicketVersion(detail, ports),
});

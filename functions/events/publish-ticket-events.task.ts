import * as z from 'zod';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { webhookStore } from '../../adapters/dynamodb/webhook-store.ts';
import { domainEventPublisher } from '../../adapters/eventbridge/outside-bus.ts';
import { fifoQueueSender } from '../../adapters/sqs/message-queue.ts';
import type { UpdateDelivery } from '../../core/events/delivery.ts';
import { publishVersion } from '../../core/events/publish-domain-event.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { taskFunction } from '../runtime/task.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  EVENT_BUS: z.string(),
  WEBHOOK_QUEUE: z.string(),
});

/**
 * Lambda function that publishes the domain events of a ticket version on the event bus. Also queues the update for the
 * Open311 API client that filed the ticket.
 */
export const handler = taskFunction({
  input: z.object({ detail: z.object({ code: TicketCode, version: z.int().positive() }) }),
  services: () => {
    const env = readEnvironment(Environment);
    const table = ticketTable(env.TICKET_TABLE);
    const send = fifoQueueSender(env.WEBHOOK_QUEUE);
    return {
      tickets: ticketStore(table),
      webhooks: webhookStore(table),
      tell: domainEventPublisher(env.EVENT_BUS),
      queueUpdate: (delivery: UpdateDelivery) => {
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
  run: ({ detail }, ports) => publishVersion(detail, ports),
});

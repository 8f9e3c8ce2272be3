import * as z from 'zod';
import { createWebhookStore } from '../../adapters/dynamodb/open311/webhook-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createFifoQueueSender } from '../../adapters/sqs/message-queue.ts';
import { EventBridgeEvent, queueEventForWebhooks } from '../../core/events/queue-deliveries.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createTaskFunction } from '../runtime/events/task.ts';

/** Lambda function that queues each domain event for delivery to the subscribed webhooks. */
export const handler = createTaskFunction({
  input: EventBridgeEvent,
  services: () => {
    const { TICKET_TABLE, WEBHOOK_QUEUE } = readEnvironment(
      z.object({ TICKET_TABLE: z.string(), WEBHOOK_QUEUE: z.string() }),
    );
    return {
      webhooks: createWebhookStore(createTicketTableClient(TICKET_TABLE)),
      send: createFifoQueueSender(WEBHOOK_QUEUE),
    };
  },
  run: (event, { webhooks, send }) =>
    queueEventForWebhooks(event, {
      webhooks,
      queue: (delivery) => {
        // Each delivery has its own message group, so that a failing receiver never delays other events.
        const name = `${delivery.webhook}.${delivery.event}`;
        return send({ group: name, name, body: JSON.stringify(delivery) });
      },
    }),
});

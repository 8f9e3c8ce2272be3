import * as z from 'zod';
import { createCachedDirectoryReader } from '../../adapters/dynamodb/directory/cached-directory-reader.ts';
import { createOpen311ClientStore } from '../../adapters/dynamodb/open311/open311-client-store.ts';
import { createOpen311UpdateDeliveryStore } from '../../adapters/dynamodb/open311/open311-update-delivery-store.ts';
import { createPublicOpen311RequestStore } from '../../adapters/dynamodb/open311/public-request-store.ts';
import { createWebhookDeliveryStore } from '../../adapters/dynamodb/open311/webhook-delivery-store.ts';
import { createWebhookStore } from '../../adapters/dynamodb/open311/webhook-store.ts';
import { createTicketTableClient } from '../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../adapters/dynamodb/tickets/ticket-store.ts';
import { createHotlineSecretReader } from '../../adapters/secrets-manager/hotline-secret.ts';
import {
  postOpen311UpdateForm,
  postWebhook,
  signWebhook,
} from '../../adapters/webhooks/post-webhook.ts';
import { decryptWebhookApiKey } from '../../adapters/webhooks/webhook-api-key.ts';
import { WebhookDeliveryMessage } from '../../core/events/delivery.ts';
import { sendEventToWebhook } from '../../core/events/queue-deliveries.ts';
import { sendOpen311Update } from '../../core/events/send-open311-update.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { createQueueFunction } from '../runtime/events/queue.ts';
import { logOperation } from '../runtime/log.ts';
import { webhookEnvironmentShape } from '../runtime/request/webhook-variables.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  ...webhookEnvironmentShape,
});

const services = () => {
  const env = readEnvironment(Environment);
  const table = createTicketTableClient(env.TICKET_TABLE);
  const now = () => new Date();
  return {
    webhooks: createWebhookStore(table),
    providers: createOpen311ClientStore(table),
    tickets: createTicketStore(table),
    directory: createCachedDirectoryReader(table, now),
    lists: createPublicOpen311RequestStore(table),
    acceptedUpdates: createOpen311UpdateDeliveryStore(table),
    log: createWebhookDeliveryStore(table),
    secret: createHotlineSecretReader(env.HOTLINE_SECRET),
    urlRules: { mayCallLocalhost: env.WEBHOOKS_TO_LOCALHOST },
    ...{
      post: postWebhook,
      postForm: postOpen311UpdateForm,
      sign: signWebhook,
      unlock: decryptWebhookApiKey,
    },
    now,
  };
};

const getLogFields = (delivery: WebhookDeliveryMessage): Record<string, string> =>
  'event' in delivery
    ? { webhook: delivery.webhook, event: delivery.event }
    : {
        webhook: delivery.webhook,
        update: [delivery.code, delivery.of, delivery.version].filter((part) => part).join('-'),
      };

/**
 * Lambda function that posts domain events and ticket updates to webhooks. A rejected delivery is retried and does not count
 * as a function error.
 */
export const handler = createQueueFunction({
  item: WebhookDeliveryMessage,
  services,
  about: getLogFields,
  async consume(delivery, { log, ...ports }) {
    const result = await ('event' in delivery
      ? sendEventToWebhook(delivery, ports)
      : sendOpen311Update(delivery, ports));
    logOperation({
      ...getLogFields(delivery),
      answered: result.kind === 'not-taken' ? result.why : result.kind,
    });
    await log.note(delivery.webhook, result, ports.now());
    return result.kind === 'not-taken' ? 'again' : 'done';
  },
});

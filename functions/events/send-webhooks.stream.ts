import * as z from 'zod';
import { acceptedUpdates } from '../../adapters/dynamodb/accepted-updates.ts';
import { deliveryLog } from '../../adapters/dynamodb/delivery-log.ts';
import { cachedDirectory } from '../../adapters/dynamodb/directory-snapshot.ts';
import { providerStore } from '../../adapters/dynamodb/provider-store.ts';
import { publicRequestStore } from '../../adapters/dynamodb/public-request-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { ticketStore } from '../../adapters/dynamodb/ticket-store.ts';
import { webhookStore } from '../../adapters/dynamodb/webhook-store.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { postForm, postWebhook, signWebhook } from '../../adapters/webhooks/post-webhook.ts';
import { decryptSiteKey } from '../../adapters/webhooks/site-key.ts';
import { Delivery } from '../../core/events/delivery.ts';
import { sendToWebhook } from '../../core/events/queue-deliveries.ts';
import { sendOpen311Update } from '../../core/events/send-update.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { logLine } from '../runtime/log.ts';
import { queueFunction } from '../runtime/queue.ts';
import { webhookVariables } from '../runtime/webhook-variables.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  ...webhookVariables,
});

const services = () => {
  const env = readEnvironment(Environment);
  const table = ticketTable(env.TICKET_TABLE);
  const now = () => new Date();
  return {
    webhooks: webhookStore(table),
    providers: providerStore(table),
    tickets: ticketStore(table),
    directory: cachedDirectory(table, now),
    lists: publicRequestStore(table),
    taken: acceptedUpdates(table),
    log: deliveryLog(table),
    secret: hotlineSecret(env.HOTLINE_SECRET),
    urlRules: { mayCallLocalhost: env.WEBHOOKS_TO_LOCALHOST },
    ...{ post: postWebhook, postForm, sign: signWebhook, unlock: decryptSiteKey },
    now,
  };
};

const about = (delivery: Delivery): Record<string, string> =>
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
export const handler = queueFunction({
  item: Delivery,
  services,
  about,
  async consume(delivery, { log, ...ports }) {
    const result = await ('event' in delivery
      ? sendToWebhook(delivery, ports)
      : sendOpen311Update(delivery, ports));
    logLine({
      ...about(delivery),
      answered: result.kind === 'not-taken' ? result.why : result.kind,
    });
    await log.note(delivery.webhook, result, ports.now());
    return result.kind === 'not-taken' ? 'again' : 'done';
  },
});

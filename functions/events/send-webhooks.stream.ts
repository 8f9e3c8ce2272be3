import * as z from 'zod';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { webhookStore } from '../../adapters/dynamodb/webhook-store.ts';
import { hotlineSecret } from '../../adapters/secrets-manager/hotline-secret.ts';
import { postWebhook, signWebhook } from '../../adapters/webhooks/post-webhook.ts';
import { sendToWebhook, WebhookDelivery } from '../../core/events/tell-webhooks.ts';
import { environment } from '../runtime/environment.ts';
import { logLine } from '../runtime/log.ts';
import { queueFunction } from '../runtime/queue.ts';
import { webhookVariables } from '../runtime/webhook-variables.ts';

const Environment = z.object({
  TICKET_TABLE: z.string(),
  HOTLINE_SECRET: z.string(),
  ...webhookVariables,
});

/** Posts events to other systems; what one doesn't take comes again, and is no failure of ours. */
export const handler = queueFunction({
  item: WebhookDelivery,
  services: () => {
    const env = environment(Environment);
    return {
      webhooks: webhookStore(ticketTable(env.TICKET_TABLE)),
      secret: hotlineSecret(env.HOTLINE_SECRET),
      urlRules: { mayCallLocalhost: env.WEBHOOKS_TO_LOCALHOST },
      ...{ post: postWebhook, sign: signWebhook },
      now: () => new Date(),
    };
  },
  about: ({ webhook, event }) => ({ webhook, event }),
  async consume(delivery, services) {
    const sent = await sendToWebhook(delivery, services);
    const { webhook, event } = delivery;
    logLine({ webhook, event, answered: sent.kind === 'not-taken' ? sent.why : sent.kind });
    return sent.kind === 'not-taken' ? 'again' : 'done';
  },
});

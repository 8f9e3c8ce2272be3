import * as z from 'zod';
import type { Keyed } from '../ticket/keyed.ts';
import { type EventDelivery, isTaken, type Posted, type Sent, whyNot } from './delivery.ts';
import { detailType, outsideKinds } from './outside-event.ts';
import { type WebhookStore, wants, webhookSecret } from './webhook.ts';
import { isWebhookUrl, type WebhookUrlRules } from './webhook-url.ts';

/** An event as the bus has it. */
export const BusEvent = z.object({
  'detail-type': z.string(),
  detail: z.looseObject({ id: z.string().min(1), unit: z.string().optional() }),
});
export type BusEvent = z.infer<typeof BusEvent>;

type QueuePorts = {
  webhooks: Pick<WebhookStore, 'list'>;
  queue(delivery: EventDelivery): Promise<void>;
};

/** Queues the event once for each webhook that wants it, so that none waits for another. */
export const queueForWebhooks = async (
  { 'detail-type': type, detail }: BusEvent,
  { webhooks, queue }: QueuePorts,
): Promise<void> => {
  const kind = outsideKinds.find((one) => detailType(one) === type);
  if (!kind) return;
  const wanting = (await webhooks.list()).filter((one) => wants(one, { kind, unit: detail.unit }));
  const { id: event } = detail;
  const body = JSON.stringify({ id: event, type, data: detail });
  await Promise.all(wanting.map(({ id: webhook }) => queue({ webhook, event, body })));
};

type SendPorts = {
  webhooks: Pick<WebhookStore, 'find'>;
  urlRules: WebhookUrlRules;
  secret(): Promise<Keyed>;
  /** HMAC-SHA-256 in hexadecimal. */
  sign(secret: string, text: string): string;
  post(url: string, headers: Record<string, string>, body: string): Promise<Posted>;
  now(): Date;
};

/** Posts the event, signed as of now; what its receiver doesn't take is to come again. */
export const sendToWebhook = async (
  { webhook: id, event, body }: EventDelivery,
  { webhooks, urlRules, secret, sign, post, now }: SendPorts,
): Promise<Sent> => {
  const webhook = await webhooks.find(id);
  if (!webhook || webhook.withdrawnAt || !isWebhookUrl(webhook.url, urlRules)) {
    return { kind: 'not-wanted' };
  }
  const t = Math.floor(now().getTime() / 1000);
  const v1 = sign(webhookSecret(webhook, await secret()), `${t}.${body}`);
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'hotline-1022-tra-vinh',
    'x-1022-event-id': event,
    'x-1022-delivery': `${id}.${event}`,
    'x-1022-signature': `t=${t},v1=${v1}`,
  };
  const posted = await post(webhook.url, headers, body);
  return isTaken(posted) ? { kind: 'taken' } : { kind: 'not-taken', why: whyNot(posted) };
};

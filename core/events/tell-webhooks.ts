import * as z from 'zod';
import type { Keyed } from '../ticket/keyed.ts';
import { detailType, outsideKinds } from './outside-event.ts';
import { WebhookId, type WebhookStore, wants, webhookSecret } from './webhook.ts';
import { isWebhookUrl, type WebhookUrlRules } from './webhook-url.ts';

/** One event on its way to one webhook; the body is the same at every attempt. */
export const WebhookDelivery = z.strictObject({
  webhook: WebhookId,
  event: z.string().min(1),
  body: z.string(),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

/** An event as the bus has it. */
export const BusEvent = z.object({
  'detail-type': z.string(),
  detail: z.looseObject({ id: z.string().min(1), unit: z.string().optional() }),
});
export type BusEvent = z.infer<typeof BusEvent>;

type QueuePorts = {
  webhooks: Pick<WebhookStore, 'list'>;
  queue(delivery: WebhookDelivery): Promise<void>;
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

/** What a receiver made of it: its status, or that it could not be had. */
export type Posted = { kind: 'answered'; status: number } | { kind: 'not-reached' };

type SendPorts = {
  webhooks: Pick<WebhookStore, 'find'>;
  urlRules: WebhookUrlRules;
  secret(): Promise<Keyed>;
  /** HMAC-SHA-256 in hexadecimal. */
  sign(secret: string, text: string): string;
  post(url: string, headers: Record<string, string>, body: string): Promise<Posted>;
  now(): Date;
};

export type Sent = { kind: 'taken' | 'not-wanted' } | { kind: 'not-taken'; why: string };

const why = (posted: Posted): string => {
  if (posted.kind === 'not-reached') return 'not-reached';
  return posted.status === 410 ? 'gone' : `status-${posted.status}`;
};

/** Posts the event, signed as of now; what its receiver doesn't take is to come again. */
export const sendToWebhook = async (
  { webhook: id, event, body }: WebhookDelivery,
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
  const isTaken = posted.kind === 'answered' && posted.status >= 200 && posted.status < 300;
  return isTaken ? { kind: 'taken' } : { kind: 'not-taken', why: why(posted) };
};

import * as z from 'zod';
import type { Directory } from '../directory/model/directory.ts';
import { TicketCode } from '../ticket/model/ticket-code.ts';
import type { Hmac } from '../ticket/ports/hmac.ts';
import type { TicketStore } from '../ticket/ports/ticket-store.ts';
import { isHiddenFromUnits } from '../ticket/read/units/hidden-from-units.ts';
import {
  type DomainEventDelivery,
  getWebhookDeliveryFailureCause,
  isWebhookDeliverySuccessful,
  type WebhookDeliveryResult,
  type WebhookPostResult,
} from './delivery.ts';
import { domainEventKinds, getEventDetailType } from './domain-event.ts';
import {
  type DomainEventWebhook,
  deriveWebhookSigningSecret,
  isWebhookSubscribedTo,
  type WebhookStore,
} from './webhook.ts';
import { isAllowedWebhookUrl, type WebhookUrlRules } from './webhook-url.ts';

/** Domain event in the format in which EventBridge delivers it. */
export const EventBridgeEvent = z.object({
  'detail-type': z.string(),
  detail: z.looseObject({ id: z.string().min(1), unit: z.string().optional() }),
});
export type EventBridgeEvent = z.infer<typeof EventBridgeEvent>;

type QueueDeliveriesDeps = {
  webhooks: Pick<WebhookStore, 'list'>;
  queue(delivery: DomainEventDelivery): Promise<void>;
};

/** Puts one queue message per subscribed webhook into the queue, so that a slow receiver does not delay others. */
export async function queueEventForWebhooks(
  { 'detail-type': type, detail }: EventBridgeEvent,
  { webhooks, queue }: QueueDeliveriesDeps,
): Promise<void> {
  const kind = domainEventKinds.find((one) => getEventDetailType(one) === type);
  if (!kind) return;
  const wanting = (await webhooks.list()).filter((one) =>
    isWebhookSubscribedTo(one, { kind, unit: detail.unit }),
  );
  const { id: event } = detail;
  const body = JSON.stringify({ id: event, type, data: detail });
  await Promise.all(wanting.map(({ id: webhook }) => queue({ webhook, event, body })));
}

/** Content that the signature of a webhook request covers. `id` is the same at each attempt, `at` is not. */
export type SignedMessage = { id: string; at: Date; body: string };

type SendDeliveryDeps = {
  tickets: Pick<TicketStore, 'find'>;
  directory(): Promise<Directory>;
  webhooks: Pick<WebhookStore, 'find'>;
  urlRules: WebhookUrlRules;
  secret(): Promise<Hmac>;
  /** Returns the value of the header `webhook-signature` of Standard Webhooks. */
  sign(secret: string, message: SignedMessage): string;
  post(url: string, headers: Record<string, string>, body: string): Promise<WebhookPostResult>;
  now(): Date;
};

/**
 * Returns whether an event must not be sent to a webhook: the ticket is held until operators decide about a possible
 * complaint, or the ticket complains about a unit that could read the event there. A webhook without a list of units counts
 * as readable by every unit.
 */
const isWithheld = async (
  event: string,
  { units }: DomainEventWebhook,
  { tickets, directory, now }: Pick<SendDeliveryDeps, 'tickets' | 'directory' | 'now'>,
): Promise<boolean> => {
  const code = TicketCode.parse(event.slice(0, event.indexOf('.')));
  const ticket = await tickets.find(code);
  if (!ticket || ticket.complaintHold) return true;
  if (ticket.accused.length === 0) return false;
  return !units || isHiddenFromUnits(units, ticket, { directory: await directory(), now: now() });
};

/**
 * Sends an event to a webhook in an HTTP POST with the headers of Standard Webhooks. Returns `not-taken` if the delivery
 * failed; the queue then retries the event.
 */
export async function sendEventToWebhook(
  { webhook: id, event, body }: DomainEventDelivery,
  ports: SendDeliveryDeps,
): Promise<WebhookDeliveryResult> {
  const { webhooks, urlRules, secret, sign, post, now } = ports;
  const webhook = await webhooks.find(id);
  if (!webhook || webhook.withdrawnAt || webhook.dialect === 'open311')
    return { kind: 'not-wanted' };
  if (!isAllowedWebhookUrl(webhook.url, urlRules)) return { kind: 'not-wanted' };
  if (await isWithheld(event, webhook, ports)) return { kind: 'not-wanted' };
  const at = now();
  const signingSecret = deriveWebhookSigningSecret(webhook, await secret());
  const headers = {
    'content-type': 'application/json',
    'user-agent': 'hotline-1022',
    'webhook-id': event,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': sign(signingSecret, { id: event, at, body }),
  };
  const posted = await post(webhook.url, headers, body);
  return isWebhookDeliverySuccessful(posted)
    ? { kind: 'taken' }
    : { kind: 'not-taken', why: getWebhookDeliveryFailureCause(posted) };
}

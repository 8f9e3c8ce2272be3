import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { ProviderId } from '../open311/stored-provider.ts';
import type { StaffRole } from '../staff/member.ts';
import { boundedText, hasVisibleLength } from '../text/written.ts';
import type { Hmac } from '../ticket/hmac.ts';
import { Instant } from '../time/instant.ts';
import { domainEventKinds } from './outside-event.ts';

/** Webhook id as used in paths, in the audit log and in deliveries. */
export const WebhookId = z.string().regex(/^[a-z0-9]{8,16}$/);

const said = (most: number, problem: 'name-required' | 'words-required') =>
  boundedText(most, problem).refine(hasVisibleLength(1), problem);

const common = {
  name: said(100, 'name-required'),
  contact: said(200, 'words-required'),
  url: z.string().max(500, 'too-long'),
};

/** Registration of a subscriber to the hotline's domain events. */
const EventsRequest = z.strictObject({
  dialect: z.literal('events').optional(),
  ...common,
  /** Event kinds to deliver; all by default. */
  kinds: z
    .array(z.enum(domainEventKinds))
    .min(1)
    .max(domainEventKinds.length, 'too-long')
    .default([...domainEventKinds]),
  /** Units whose tickets are delivered; absent for all units. */
  units: z.array(UnitRef).min(1).max(100, 'too-long').optional(),
});

const updates = {
  dialect: z.literal('open311'),
  ...common,
  /** Provider whose reports the receiver gets updates for. */
  provider: ProviderId,
  /** Jurisdiction id of the hotline in the receiver's system. */
  jurisdictionId: z
    .string()
    .regex(/^[\x21-\x7e]*$/, 'not-allowed')
    .min(1, 'words-required')
    .max(100, 'too-long'),
  format: z.enum(['xml', 'json']).default('xml'),
};

/** Registration of an Open311 endpoint that receives updates of its provider's reports. */
const UpdatesRequest = z.strictObject({
  ...updates,
  /** API key of the hotline at the receiver. */
  apiKey: z
    .string()
    .regex(/^[\x21-\x7e]*$/, 'not-allowed')
    .min(1, 'words-required')
    .max(200, 'too-long'),
});

/** Registration of a webhook by an administrator. */
export const WebhookRequest = z.discriminatedUnion('dialect', [EventsRequest, UpdatesRequest]);
export type WebhookRequest = z.infer<typeof WebhookRequest>;

const kept = {
  id: WebhookId,
  /** Number of the last change, for optimistic locking. */
  version: z.int().positive(),
  /** Version of the hotline's secret from which the webhook's secret is derived. */
  keyVersion: z.string(),
  madeAt: Instant,
  withdrawnAt: Instant.optional(),
};

/** Stored event webhook. Its signing secret is not stored but derived from the hotline's secret. */
const EventsWebhook = z.object({ ...EventsRequest.shape, ...kept });
export type EventsWebhook = z.infer<typeof EventsWebhook>;

/** Stored Open311 webhook. The receiver's API key is encrypted under a key derived from the hotline's secret. */
const UpdatesWebhook = z.object({ ...updates, lockedKey: z.string(), ...kept });
export type UpdatesWebhook = z.infer<typeof UpdatesWebhook>;

export const Webhook = z.discriminatedUnion('dialect', [EventsWebhook, UpdatesWebhook]);
export type Webhook = z.infer<typeof Webhook>;

export type WebhookChange = {
  kind: 'made' | 'withdrawn';
  after: Webhook;
  at: Date;
  by: { sub: string; role: StaffRole };
  reason?: string | undefined;
};

export type WebhookStore = {
  find(id: string): Promise<Webhook | undefined>;
  /** Returns all webhooks by name, including withdrawn ones. */
  list(): Promise<Webhook[]>;
  /** Stores the change conditionally. Returns false on a version conflict. */
  put(change: WebhookChange): Promise<boolean>;
};

type WebhookKeyRef = Pick<Webhook, 'id' | 'keyVersion'>;

/** Derives the secret with which deliveries are signed, so that the receiver can verify their origin. */
export function webhookSecret({ id, keyVersion }: WebhookKeyRef, hmac: Hmac): string {
  return `whsec_${Buffer.from(hmac.digest('webhook', id, keyVersion)).toString('base64url')}`;
}

/** Derives the key that encrypts the receiver's API key. */
export function receiverKeyEncryptionKey(
  { id, keyVersion }: WebhookKeyRef,
  hmac: Hmac,
): Uint8Array {
  return hmac.digest('site-key', id, keyVersion);
}

type EventFilterInput = { kind: string; unit?: string | undefined };

/** Returns whether the webhook is active and subscribed to the event. */
export function isSubscribedTo(webhook: Webhook, { kind, unit }: EventFilterInput): boolean {
  if (webhook.withdrawnAt || webhook.dialect === 'open311') return false;
  const { kinds, units } = webhook;
  return kinds.some((one) => one === kind) && (!units || units.some((one) => one === unit));
}

/** Returns whether the webhook is active and receives updates for the provider's reports. */
export function takesUpdatesOf(webhook: Webhook, provider: string): boolean {
  return webhook.dialect === 'open311' && !webhook.withdrawnAt && webhook.provider === provider;
}

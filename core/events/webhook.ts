import * as z from 'zod';
import { UnitRef } from '../directory/model/organization/unit.ts';
import { Open311ClientId } from '../open311/clients/stored-open311-client.ts';
import type { StaffRole } from '../staff/members/member.ts';
import { buildBoundedTextSchema, buildMinVisibleLengthCheck } from '../text/bounded-text-schema.ts';
import type { Hmac } from '../ticket/ports/hmac.ts';
import { Instant } from '../time/instant.ts';
import { domainEventKinds } from './domain-event.ts';

/** Id of a webhook in URL paths, in the audit log and in deliveries. */
export const WebhookId = z.string().regex(/^[a-z0-9]{8,16}$/);

const buildRequiredTextSchema = (most: number, problem: 'name-required' | 'words-required') =>
  buildBoundedTextSchema(most, problem).refine(buildMinVisibleLengthCheck(1), problem);

const commonWebhookFields = {
  name: buildRequiredTextSchema(100, 'name-required'),
  contact: buildRequiredTextSchema(200, 'words-required'),
  url: z.string().max(500, 'too-long'),
};

/** Request to subscribe a webhook to the domain events of the hotline. */
const EventsRequest = z.strictObject({
  dialect: z.literal('events').optional(),
  ...commonWebhookFields,
  /** Kinds of domain events to deliver. The default is all kinds. */
  kinds: z
    .array(z.enum(domainEventKinds))
    .min(1)
    .max(domainEventKinds.length, 'too-long')
    .default([...domainEventKinds]),
  /**
   * Units about whose tickets the webhook receives events. If absent, the webhook receives events about the tickets of all
   * units.
   */
  units: z.array(UnitRef).min(1).max(100, 'too-long').optional(),
});

const open311WebhookFields = {
  dialect: z.literal('open311'),
  ...commonWebhookFields,
  /** Id of the Open311 provider that filed the reports. The receiver gets updates about these reports. */
  provider: Open311ClientId,
  /** Jurisdiction id that identifies the hotline in the receiver's system. */
  jurisdictionId: z
    .string()
    .regex(/^[\x21-\x7e]*$/, 'not-allowed')
    .min(1, 'words-required')
    .max(100, 'too-long'),
  format: z.enum(['xml', 'json']).default('xml'),
};

/** Request to register an Open311 endpoint that receives updates about a provider's reports. */
const UpdatesRequest = z.strictObject({
  ...open311WebhookFields,
  /** API key with which the hotline authenticates itself to the receiver. */
  apiKey: z
    .string()
    .regex(/^[\x21-\x7e]*$/, 'not-allowed')
    .min(1, 'words-required')
    .max(200, 'too-long'),
});

/** Request of an administrator to register a webhook. */
export const WebhookRequest = z.discriminatedUnion('dialect', [EventsRequest, UpdatesRequest]);
export type WebhookRequest = z.infer<typeof WebhookRequest>;

const storedWebhookFields = {
  id: WebhookId,
  /** Version number of the webhook, for optimistic locking. */
  version: z.int().positive(),
  /** Version of the hotline's secret from which the webhook's own secret is derived. */
  keyVersion: z.string(),
  madeAt: Instant,
  withdrawnAt: Instant.optional(),
};

/** Stored webhook for domain events. Its signing secret is not stored but derived from the hotline's secret. */
const DomainEventWebhook = z.object({ ...EventsRequest.shape, ...storedWebhookFields });
export type DomainEventWebhook = z.infer<typeof DomainEventWebhook>;

/**
 * Stored webhook for Open311 updates. The receiver's API key is encrypted with a key that is derived from the hotline's
 * secret.
 */
const Open311UpdateWebhook = z.object({
  ...open311WebhookFields,
  lockedKey: z.string(),
  ...storedWebhookFields,
});
export type Open311UpdateWebhook = z.infer<typeof Open311UpdateWebhook>;

export const Webhook = z.discriminatedUnion('dialect', [DomainEventWebhook, Open311UpdateWebhook]);
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
  /** Returns all webhooks sorted by name, including withdrawn ones. */
  list(): Promise<Webhook[]>;
  /** Stores the changed webhook conditionally. Returns false on a version conflict. */
  put(change: WebhookChange): Promise<boolean>;
};

type WebhookKeyRef = Pick<Webhook, 'id' | 'keyVersion'>;

/** Derives the secret that signs deliveries to the webhook, in the format of Standard Webhooks (`whsec_` and base64). */
export function deriveWebhookSigningSecret({ id, keyVersion }: WebhookKeyRef, hmac: Hmac): string {
  return `whsec_${Buffer.from(hmac.digest('webhook', id, keyVersion)).toString('base64')}`;
}

/** Derives the encryption key for the receiver's API key. */
export function deriveEncryptionKeyForWebhookApiKey(
  { id, keyVersion }: WebhookKeyRef,
  hmac: Hmac,
): Uint8Array {
  return hmac.digest('site-key', id, keyVersion);
}

type EventFilterInput = { kind: string; unit?: string | undefined };

/** Returns whether the webhook is active and subscribed to events of this kind and unit. */
export function isWebhookSubscribedTo(webhook: Webhook, { kind, unit }: EventFilterInput): boolean {
  if (webhook.withdrawnAt || webhook.dialect === 'open311') return false;
  const { kinds, units } = webhook;
  return kinds.some((one) => one === kind) && (!units || units.some((one) => one === unit));
}

/** Returns whether the webhook is active and receives updates about the reports that the provider filed. */
export function isWebhookForOpen311Client(webhook: Webhook, provider: string): boolean {
  return webhook.dialect === 'open311' && !webhook.withdrawnAt && webhook.provider === provider;
}

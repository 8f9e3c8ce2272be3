import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { ProviderId } from '../open311/kept-provider.ts';
import type { StaffRole } from '../staff/member.ts';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { Instant } from '../time/instant.ts';
import { outsideKinds } from './outside-event.ts';

/** In paths, in the log of what staff did, and in what is sent. */
export const WebhookId = z.string().regex(/^[a-z0-9]{8,16}$/);

const said = (most: number, problem: 'name-required' | 'words-required') =>
  written(most, problem).refine(isVisiblyAtLeast(1), problem);

const common = {
  name: said(100, 'name-required'),
  contact: said(200, 'words-required'),
  url: z.string().max(500, 'too-long'),
};

/** A system that hears the hotline's own events. */
const EventsRequest = z.strictObject({
  dialect: z.literal('events').optional(),
  ...common,
  /** What it is told of. */
  kinds: z
    .array(z.enum(outsideKinds))
    .min(1)
    .max(outsideKinds.length, 'too-long')
    .default([...outsideKinds]),
  /** Whose tickets; without them, everybody's. */
  units: z.array(UnitRef).min(1).max(100, 'too-long').optional(),
});

const updates = {
  dialect: z.literal('open311'),
  ...common,
  /** Whose key filed the tickets that it is told of. */
  provider: ProviderId,
  /** What the hotline is called there. */
  jurisdictionId: z
    .string()
    .regex(/^[\x21-\x7e]*$/, 'not-allowed')
    .min(1, 'words-required')
    .max(100, 'too-long'),
  format: z.enum(['xml', 'json']).default('xml'),
};

/** A site that takes updates of what it filed, by Open311: its address is that of its endpoint. */
const UpdatesRequest = z.strictObject({
  ...updates,
  /** What opens the site to the hotline. */
  apiKey: z
    .string()
    .regex(/^[\x21-\x7e]*$/, 'not-allowed')
    .min(1, 'words-required')
    .max(200, 'too-long'),
});

/** What an administrator says of a system that wants to be told. */
export const WebhookRequest = z.discriminatedUnion('dialect', [EventsRequest, UpdatesRequest]);
export type WebhookRequest = z.infer<typeof WebhookRequest>;

const kept = {
  id: WebhookId,
  /** Rises with each change. */
  version: z.int().positive(),
  /** The version of the hotline's secret that its own was made under. */
  keyVersion: z.string(),
  madeAt: Instant,
  withdrawnAt: Instant.optional(),
};

/** Its secret is made anew from the hotline's own whenever it is needed. */
const EventsWebhook = z.object({ ...EventsRequest.shape, ...kept });
export type EventsWebhook = z.infer<typeof EventsWebhook>;

/** Its site's key is locked under a key that is made from the hotline's secret. */
const UpdatesWebhook = z.object({ ...updates, lockedKey: z.string(), ...kept });
export type UpdatesWebhook = z.infer<typeof UpdatesWebhook>;

/** A webhook as it is kept. */
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
  /** All of them by name, the withdrawn ones too. */
  list(): Promise<Webhook[]>;
  /** The change, on condition that nobody made another one meanwhile. */
  put(change: WebhookChange): Promise<boolean>;
};

type Named = Pick<Webhook, 'id' | 'keyVersion'>;

/** By what the receiver knows that it was the hotline. */
export const webhookSecret = ({ id, keyVersion }: Named, keyed: Keyed): string =>
  `whsec_${Buffer.from(keyed.digest('webhook', id, keyVersion)).toString('base64url')}`;

/** What a site's own key is locked with. */
export const siteKeyLock = ({ id, keyVersion }: Named, keyed: Keyed): Uint8Array =>
  keyed.digest('site-key', id, keyVersion);

type Told = { kind: string; unit?: string | undefined };

/** Whether it wants to be told of that event. */
export const wants = (webhook: Webhook, { kind, unit }: Told): boolean => {
  if (webhook.withdrawnAt || webhook.dialect === 'open311') return false;
  const { kinds, units } = webhook;
  return kinds.some((one) => one === kind) && (!units || units.some((one) => one === unit));
};

/** Whether it wants the updates of what that key filed. */
export const takesUpdatesOf = (webhook: Webhook, provider: string): boolean =>
  webhook.dialect === 'open311' && !webhook.withdrawnAt && webhook.provider === provider;

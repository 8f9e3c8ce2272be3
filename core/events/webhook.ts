import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import type { StaffRole } from '../staff/member.ts';
import { isVisiblyAtLeast, written } from '../text/written.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { Instant } from '../time/instant.ts';
import { outsideKinds } from './outside-event.ts';

/** In paths, in the log of what staff did, and in what is sent. */
export const WebhookId = z.string().regex(/^[a-z0-9]{8,16}$/);

const said = (most: number, problem: 'name-required' | 'words-required') =>
  written(most, problem).refine(isVisiblyAtLeast(1), problem);

/** What an administrator says of a system that wants to be told. */
export const WebhookRequest = z.strictObject({
  name: said(100, 'name-required'),
  contact: said(200, 'words-required'),
  url: z.string().max(500, 'too-long'),
  /** What it is told of. */
  kinds: z
    .array(z.enum(outsideKinds))
    .min(1)
    .max(outsideKinds.length, 'too-long')
    .default([...outsideKinds]),
  /** Whose tickets; without them, everybody's. */
  units: z.array(UnitRef).min(1).max(100, 'too-long').optional(),
});
export type WebhookRequest = z.infer<typeof WebhookRequest>;

/** Why it is told no more. */
export const WebhookReason = z.strictObject({
  reason: written(1000, 'words-required').refine(isVisiblyAtLeast(5), 'words-too-short'),
});

/** A webhook as it is kept: its secret is made anew from the hotline's own whenever it is needed. */
export const Webhook = z.object({
  ...WebhookRequest.shape,
  id: WebhookId,
  /** Rises with each change. */
  version: z.int().positive(),
  /** The version of the hotline's secret that its own was made under. */
  keyVersion: z.string(),
  madeAt: Instant,
  withdrawnAt: Instant.optional(),
});
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

/** By what the receiver knows that it was the hotline. */
export const webhookSecret = (
  { id, keyVersion }: Pick<Webhook, 'id' | 'keyVersion'>,
  keyed: Keyed,
) => `whsec_${Buffer.from(keyed.digest('webhook', id, keyVersion)).toString('base64url')}`;

type Told = { kind: string; unit?: string | undefined };

/** Whether it wants to be told of that. */
export const wants = ({ kinds, units, withdrawnAt }: Webhook, { kind, unit }: Told): boolean =>
  !withdrawnAt &&
  kinds.some((one) => one === kind) &&
  (!units || units.some((one) => one === unit));

import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { outsideKinds } from '../events/outside-event.ts';
import { Moment } from './shared-answers.ts';

const DeliveryAnswer = z.strictObject({
  takenAt: Moment.optional(),
  /** Time of the last failed delivery. `why` is `not-reached`, `gone`, or `status-` followed by the HTTP status. */
  failedAt: Moment.optional(),
  why: z.string().optional(),
  /** Start of the current series of failures; `failures` counts the attempts since then. */
  failingSince: Moment.optional(),
  failures: z.int(),
});

const common = {
  id: z.string(),
  name: z.string(),
  contact: z.string(),
  url: z.string(),
  madeAt: Moment,
  withdrawnAt: Moment.optional(),
  /** Delivery state; absent until the first delivery. */
  delivery: DeliveryAnswer.optional(),
};

const EventsAnswer = z.strictObject({
  ...common,
  dialect: z.literal('events'),
  kinds: z.array(z.enum(outsideKinds)),
  /** Units whose tickets are delivered; absent for all units. */
  units: z.array(UnitRef).optional(),
});

const UpdatesAnswer = z.strictObject({
  ...common,
  dialect: z.literal('open311'),
  /** Provider whose reports the updates are about. */
  provider: z.string(),
  providerName: z.string().optional(),
  jurisdictionId: z.string(),
  format: z.enum(['xml', 'json']),
});

export const WebhookAnswer = z.discriminatedUnion('dialect', [EventsAnswer, UpdatesAnswer]);

/** All webhooks by name, including withdrawn ones. */
export const WebhooksAnswer = z.strictObject({ webhooks: z.array(WebhookAnswer) });

/** Created webhook. The signing secret is returned only once; receivers of Open311 updates have none. */
export const MadeWebhookAnswer = z.strictObject({
  webhook: WebhookAnswer,
  secret: z.string().optional(),
});

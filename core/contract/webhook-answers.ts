import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { domainEventKinds } from '../events/outside-event.ts';
import { ResponseInstant } from './shared-answers.ts';

const DeliveryAnswer = z.strictObject({
  takenAt: ResponseInstant.optional(),
  /**
   * Time of the last failed delivery. `why` is its cause: `not-reached`, `gone`, or `status-` followed by the HTTP status.
   */
  failedAt: ResponseInstant.optional(),
  why: z.string().optional(),
  /** Time since which all deliveries have failed; `failures` is the number of failed attempts since then. */
  failingSince: ResponseInstant.optional(),
  failures: z.int(),
});

const common = {
  id: z.string(),
  name: z.string(),
  contact: z.string(),
  url: z.string(),
  madeAt: ResponseInstant,
  withdrawnAt: ResponseInstant.optional(),
  /** Delivery state of the webhook; absent until the first delivery. */
  delivery: DeliveryAnswer.optional(),
};

const EventsAnswer = z.strictObject({
  ...common,
  dialect: z.literal('events'),
  kinds: z.array(z.enum(domainEventKinds)),
  /** Units whose ticket events are delivered; absent if the webhook receives those of all units. */
  units: z.array(UnitRef).optional(),
});

const UpdatesAnswer = z.strictObject({
  ...common,
  dialect: z.literal('open311'),
  /** Open311 provider whose reports the updates are about. */
  provider: z.string(),
  providerName: z.string().optional(),
  jurisdictionId: z.string(),
  format: z.enum(['xml', 'json']),
});

export const WebhookResponse = z.discriminatedUnion('dialect', [EventsAnswer, UpdatesAnswer]);

/** All webhooks sorted by name, including withdrawn ones. */
export const WebhooksResponse = z.strictObject({ webhooks: z.array(WebhookResponse) });

/** Created webhook. No later response contains the signing secret; receivers of Open311 updates have none. */
export const CreatedWebhookResponse = z.strictObject({
  webhook: WebhookResponse,
  secret: z.string().optional(),
});

import * as z from 'zod';
import { UnitRef } from '../../../directory/model/organization/unit.ts';
import { domainEventKinds } from '../../../events/domain-event.ts';
import { ResponseInstant } from '../../shared-responses.ts';

const DeliveryAnswer = z.strictObject({
  takenAt: ResponseInstant.optional(),
  /**
   * Time of the last failed delivery to the webhook. `why` is the cause: `not-reached`, `gone`, or `status-` followed by the
   * HTTP status.
   */
  failedAt: ResponseInstant.optional(),
  why: z.string().optional(),
  /** Time since which all deliveries to the webhook have failed; `failures` counts the attempts since then. */
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
  /** Units whose ticket events are delivered to the webhook; absent if it receives the events of all units. */
  units: z.array(UnitRef).optional(),
});

const UpdatesAnswer = z.strictObject({
  ...common,
  dialect: z.literal('open311'),
  /** Id of the Open311 provider to whose reports the delivered updates belong. */
  provider: z.string(),
  providerName: z.string().optional(),
  jurisdictionId: z.string(),
  format: z.enum(['xml', 'json']),
});

export const WebhookResponse = z.discriminatedUnion('dialect', [EventsAnswer, UpdatesAnswer]);

/** All webhooks sorted by name, including withdrawn ones. */
export const WebhooksResponse = z.strictObject({ webhooks: z.array(WebhookResponse) });

/** Created webhook. Only this response contains the signing secret. Webhooks for Open311 updates have no secret. */
export const CreatedWebhookResponse = z.strictObject({
  webhook: WebhookResponse,
  secret: z.string().optional(),
});

import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { outsideKinds } from '../events/outside-event.ts';
import { Moment } from './shared-answers.ts';

/** How it stands with a receiver. */
const DeliveryAnswer = z.strictObject({
  /** When it last took something. */
  takenAt: Moment.optional(),
  /** When it last took nothing, and why: `not-reached`, `gone` or `status-` and what it answered. */
  failedAt: Moment.optional(),
  why: z.string().optional(),
  /** Since when it has taken nothing, and how often it was tried since then. */
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
  /** Absent until something was sent to it. */
  delivery: DeliveryAnswer.optional(),
};

const EventsAnswer = z.strictObject({
  ...common,
  dialect: z.literal('events'),
  kinds: z.array(z.enum(outsideKinds)),
  /** Whose tickets; without them, everybody's. */
  units: z.array(UnitRef).optional(),
});

const UpdatesAnswer = z.strictObject({
  ...common,
  dialect: z.literal('open311'),
  /** Whose key filed what it is told of. */
  provider: z.string(),
  providerName: z.string().optional(),
  jurisdictionId: z.string(),
  format: z.enum(['xml', 'json']),
});

export const WebhookAnswer = z.discriminatedUnion('dialect', [EventsAnswer, UpdatesAnswer]);

/** By name, the withdrawn ones too. */
export const WebhooksAnswer = z.strictObject({ webhooks: z.array(WebhookAnswer) });

/** The secret that signatures are made with is told here once; a site that takes updates has none. */
export const MadeWebhookAnswer = z.strictObject({
  webhook: WebhookAnswer,
  secret: z.string().optional(),
});

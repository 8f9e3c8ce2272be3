import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import { outsideKinds } from '../events/outside-event.ts';
import { Moment } from './shared-answers.ts';

export const WebhookAnswer = z.strictObject({
  id: z.string(),
  name: z.string(),
  contact: z.string(),
  url: z.string(),
  kinds: z.array(z.enum(outsideKinds)),
  /** Whose tickets; without them, everybody's. */
  units: z.array(UnitRef).optional(),
  madeAt: Moment,
  withdrawnAt: Moment.optional(),
});

/** By name, the withdrawn ones too. */
export const WebhooksAnswer = z.strictObject({ webhooks: z.array(WebhookAnswer) });

/** The secret that signatures are made with is told here once. */
export const MadeWebhookAnswer = z.strictObject({ webhook: WebhookAnswer, secret: z.string() });

import * as z from 'zod';
import type {
  DeliveryReport,
  TrackedDeliveryReport,
} from '../../core/messages/deliver/delivery-report.ts';
import { type HotlineEventType, hotlineEventSource } from '../../core/operations/hotline-event.ts';
import { Instant } from '../../core/time/instant.ts';
import { createEventSender } from './put-event.ts';

const type = 'ZaloDelivered' satisfies HotlineEventType;

/**
 * Creates a function that publishes Zalo's delivery reports on the account's default event bus. All stages in an account
 * share this bus, so each event names the stage's secret with the chat platform accounts.
 */
export function createZaloDeliveryPublisher(platforms: string) {
  const send = createEventSender();
  return ({ trackingId, at }: TrackedDeliveryReport): Promise<void> =>
    send({
      source: hotlineEventSource,
      type,
      detail: { platforms, trackingId, at: at.toISOString() },
    });
}

/** Schema of a Zalo delivery report as EventBridge delivers it. */
export const ZaloDeliveryEvent = z
  .object({
    source: z.literal(hotlineEventSource),
    'detail-type': z.literal(type),
    detail: z.object({ trackingId: z.string(), at: Instant }),
  })
  .transform(({ detail: { trackingId, at } }): DeliveryReport[] => [
    { about: { messageId: trackingId }, what: 'delivered', why: 'Zalo', at },
  ]);

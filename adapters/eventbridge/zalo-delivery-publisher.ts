import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import * as z from 'zod';
import type { DeliveryReport, TrackedDeliveryReport } from '../../core/messages/delivery-report.ts';
import { Instant } from '../../core/time/instant.ts';

const source = 'hotline.1022';
const detailType = 'ZaloDelivered';

/**
 * Creates a function that publishes Zalo's delivery reports on the account's default event bus. All stages in an account
 * share this bus, so each event names the stage's secret with the chat platform accounts.
 */
export function createZaloDeliveryPublisher(platforms: string) {
  const client = new EventBridgeClient({});
  return async ({ trackingId, at }: TrackedDeliveryReport): Promise<void> => {
    const { Entries = [] } = await client.send(
      new PutEventsCommand({
        Entries: [
          {
            Source: source,
            DetailType: detailType,
            Detail: JSON.stringify({ platforms, trackingId, at: at.toISOString() }),
          },
        ],
      }),
    );
    const refused = Entries.find(({ ErrorCode }) => ErrorCode);
    if (refused)
      throw new Error(`EventBridge rejected a Zalo delivery event: ${refused.ErrorCode}`);
  };
}

/** Schema of a Zalo delivery report as EventBridge delivers it. */
export const ZaloDeliveryEvent = z
  .object({
    source: z.literal(source),
    'detail-type': z.literal(detailType),
    detail: z.object({ trackingId: z.string(), at: Instant }),
  })
  .transform(({ detail: { trackingId, at } }): DeliveryReport[] => [
    { about: { messageId: trackingId }, what: 'delivered', why: 'Zalo', at },
  ]);

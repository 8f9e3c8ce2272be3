import { QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type {
  WebhookDeliveryStatus,
  WebhookDeliveryStatusStore,
} from '../../../core/events/delivery.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { Instant } from '../../../core/time/instant.ts';
import type { TicketTable } from '../table.ts';

const State = z.object({
  takenAt: Instant.optional(),
  failedAt: Instant.optional(),
  why: z.string().optional(),
  failingSince: Instant.optional(),
  failures: z.int().default(0),
});

/**
 * Maximum number of webhook subscribers whose delivery status is read, including withdrawn subscribers. The hotline will not
 * have that many.
 */
const maxStates = 1000;

/**
 * Minimum interval in milliseconds at which one process stores a webhook's last successful delivery. It keeps the number of
 * writes low during a surge.
 */
const restMs = 30_000;

const updateExpressions = {
  taken: 'SET #type = :type, takenAt = :at REMOVE failingSince, failures',
  failed:
    'SET #type = :type, failedAt = :at, why = :why, failingSince = if_not_exists(failingSince, :at) ADD failures :one',
};

/**
 * Creates the log of webhook deliveries, which holds last success, last failure and consecutive failures for each subscriber.
 */
export function createWebhookDeliveryStore({
  client,
  name: TableName,
}: TicketTable): WebhookDeliveryStatusStore {
  const well = new Map<string, number>();
  const write = async (webhook: string, how: keyof typeof updateExpressions, values: object) => {
    await client.send(
      new UpdateCommand({
        TableName,
        Key: itemKeys.deliveryState(webhook),
        UpdateExpression: updateExpressions[how],
        ExpressionAttributeNames: { '#type': 'type' },
        ExpressionAttributeValues: { ':type': 'delivery-state', ...values },
      }),
    );
  };
  return {
    async note(webhook, result, instant) {
      const at = instant.toISOString();
      if (result.kind === 'not-wanted') return;
      if (result.kind === 'not-taken') {
        well.delete(webhook);
        return write(webhook, 'failed', { ':at': at, ':why': result.why, ':one': 1 });
      }
      if (instant.getTime() < (well.get(webhook) ?? 0) + restMs) return;
      await write(webhook, 'taken', { ':at': at });
      well.set(webhook, instant.getTime());
    },
    async states() {
      const { pk } = itemKeys.deliveryState('');
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :pk',
          ExpressionAttributeValues: { ':pk': pk },
          Limit: maxStates,
        }),
      );
      return new Map(
        Items.map((item): [string, WebhookDeliveryStatus] => [
          z.object({ sk: z.string() }).parse(item).sk,
          State.parse(item),
        ]),
      );
    },
  };
}

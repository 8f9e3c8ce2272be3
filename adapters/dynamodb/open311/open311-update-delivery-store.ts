import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Open311UpdateDeliveryStore } from '../../../core/events/send-open311-update.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';

const Item = z.object({ versions: z.set(z.int()) });

/**
 * Creates the store that records which ticket updates an external Open311 site has accepted, so that no update is sent
 * twice.
 */
export function createOpen311UpdateDeliveryStore({
  client,
  name: TableName,
}: TicketTable): Open311UpdateDeliveryStore {
  return {
    async of(webhook, line) {
      const Key = itemKeys.acceptedUpdates(webhook, line);
      const getCommandOutput = await client.send(
        new GetCommand({ TableName, Key, ConsistentRead: true }),
      );
      return getCommandOutput.Item ? Item.parse(getCommandOutput.Item).versions : new Set();
    },
    async add(webhook, line, version) {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: itemKeys.acceptedUpdates(webhook, line),
          UpdateExpression: 'SET #type = :type ADD versions :version',
          ExpressionAttributeNames: { '#type': 'type' },
          ExpressionAttributeValues: { ':type': 'taken-updates', ':version': new Set([version]) },
        }),
      );
    },
  };
}

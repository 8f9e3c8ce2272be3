import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { ServiceListChangesetStore } from '../../../core/open311/requests/changeset.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { Instant } from '../../../core/time/instant.ts';
import type { TicketTable } from '../table.ts';
import { tryConditionalWrite } from '../try-conditional-write.ts';

const StoredChangeset = z.object({ checksum: z.string(), at: Instant });

/**
 * Creates the store for the checksum of the Open311 service list and for the time at which the list last changed. Writes use
 * optimistic locking.
 */
export function createServiceListChangesetStore({
  client,
  name: TableName,
}: TicketTable): ServiceListChangesetStore {
  return {
    async find() {
      const Key = itemKeys.changeset();
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item && StoredChangeset.parse(Item);
    },
    put: (next, before) =>
      tryConditionalWrite(
        client.send(
          new PutCommand({
            TableName,
            Item: {
              ...itemKinds.changeset.typedKey(),
              ...z.encode(StoredChangeset, next),
            },
            ...(before
              ? {
                  ConditionExpression: '#at = :before',
                  ExpressionAttributeNames: { '#at': 'at' },
                  ExpressionAttributeValues: { ':before': before.at.toISOString() },
                }
              : { ConditionExpression: 'attribute_not_exists(pk)' }),
          }),
        ),
      ),
  };
}

import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { PersonalItemStore } from '../../../core/staff/members/personal-items.ts';
import { Instant } from '../../../core/time/instant.ts';
import { computeTtl, type TicketTable, toTtl } from '../table.ts';

const PersonalItem = z.object({ addedAt: Instant, item: z.unknown(), ttl: z.int().optional() });

/** Creates the store of all kinds of items that belong to one staff member each. */
export function createPersonalItemStore({
  client,
  name: TableName,
}: TicketTable): PersonalItemStore {
  return {
    async list({ kind, schema, max }, sub, now) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :own',
          ExpressionAttributeValues: { ':own': kind.key(sub, '').pk },
          ConsistentRead: true,
          // also expired items that DynamoDB has not deleted yet
          Limit: 2 * max,
        }),
      );
      return Items.map((stored) => PersonalItem.parse(stored))
        .filter(({ ttl }) => ttl === undefined || ttl > toTtl(now))
        .map(({ item, addedAt }) => ({ item: schema.parse(item), addedAt }));
    },
    async put({ kind, schema }, sub, { item, addedAt }, now) {
      const { expires } = kind;
      const Item = {
        ...kind.typedKey(sub, item.id),
        addedAt: z.encode(Instant, addedAt),
        item: z.encode(schema, item),
        ...(expires && { ttl: computeTtl({ expires }, now) }),
      };
      await client.send(new PutCommand({ TableName, Item }));
    },
    async delete({ kind }, sub, id) {
      await client.send(new DeleteCommand({ TableName, Key: kind.key(sub, id) }));
    },
  };
}

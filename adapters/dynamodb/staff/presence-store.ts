import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  TicketPresenceEntry,
  type TicketPresenceStore,
} from '../../../core/staff/members/presence.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { computeTtl, type TicketTable } from '../table.ts';

/**
 * Maximum number of presence entries (staff members viewing a ticket) that one read returns. They include expired entries
 * that DynamoDB has not deleted yet.
 */
const maxRead = 100;

/** Creates the store of which staff members currently view a ticket. */
export function createTicketPresenceStore({
  client,
  name: TableName,
}: TicketTable): TicketPresenceStore {
  return {
    async listByTicket(code) {
      const { pk } = itemKeys.presence(code, '');
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :ticket',
          ExpressionAttributeValues: { ':ticket': pk },
          Limit: maxRead,
        }),
      );
      return Items.map((item) => TicketPresenceEntry.parse(item));
    },
    async put(present) {
      const Item = {
        ...itemKinds.presence.typedKey(present.code, present.sub),
        ...z.encode(TicketPresenceEntry, present),
        ttl: computeTtl(itemKinds.presence, present.seenAt),
      };
      await client.send(new PutCommand({ TableName, Item }));
    },
  };
}

import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  TicketPresenceEntry,
  type TicketPresenceStore,
} from '../../../core/staff/members/presence.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { type TicketTable, toTtl } from '../table.ts';

/**
 * Maximum number of presence entries (staff members viewing a ticket) that one read returns. They include expired entries
 * that DynamoDB has not deleted yet.
 */
const maxRead = 100;

/** Time to live of a presence entry in milliseconds: 10 minutes. DynamoDB may delete expired items hours later. */
const presenceTtlMs = 10 * 60_000;

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
        ...itemKeys.presence(present.code, present.sub),
        type: 'presence',
        ...z.encode(TicketPresenceEntry, present),
        ttl: toTtl(new Date(present.seenAt.getTime() + presenceTtlMs)),
      };
      await client.send(new PutCommand({ TableName, Item }));
    },
  };
}

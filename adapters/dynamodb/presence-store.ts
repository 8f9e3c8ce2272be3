import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { PresenceEntry, type PresenceStore } from '../../core/staff/presence.ts';
import { itemKeys, type TicketTable, toTtl } from './table.ts';

/** Maximum presence entries that are read, in case expired ones are still there. */
const maxRead = 100;

/** Time to live of a presence entry. DynamoDB deletes expired items hours later. */
const keptMs = 10 * 60_000;

/** Creates the store of staff members who currently have a ticket open. */
export function presenceStore({ client, name: TableName }: TicketTable): PresenceStore {
  return {
    async on(code) {
      const { pk } = itemKeys.presence(code, '');
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'pk = :ticket',
          ExpressionAttributeValues: { ':ticket': pk },
          Limit: maxRead,
        }),
      );
      return Items.map((item) => PresenceEntry.parse(item));
    },
    async put(present) {
      const Item = {
        ...itemKeys.presence(present.code, present.sub),
        type: 'presence',
        ...z.encode(PresenceEntry, present),
        ttl: toTtl(new Date(present.seenAt.getTime() + keptMs)),
      };
      await client.send(new PutCommand({ TableName, Item }));
    },
  };
}

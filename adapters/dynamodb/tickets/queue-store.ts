import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  QueuedTicket,
  UnitQueueCursor,
  type UnitQueueStore,
} from '../../../core/staff/tickets/queue.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';

const pageSize = 50;

const LastKey = z.object({ gsi1sk: UnitQueueCursor });

/** Creates the store that pages through a unit's open tickets by due time. */
export function createUnitQueueStore({ client, name }: TicketTable): UnitQueueStore {
  return {
    async page(unit, after) {
      const gsi1pk = itemKeys.unitQueue(unit);
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :queue',
          ExpressionAttributeValues: { ':queue': gsi1pk },
          Limit: pageSize,
          ExclusiveStartKey: after && {
            ...itemKeys.ticket(after.slice(-10)),
            gsi1pk,
            gsi1sk: after,
          },
        }),
      );
      return {
        tickets: Items.map((item) => QueuedTicket.parse({ ...item, unit })),
        ...(LastEvaluatedKey && { next: LastKey.parse(LastEvaluatedKey).gsi1sk }),
      };
    },
  };
}

import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import {
  maxOverdueCount,
  type OverdueLevel,
  OverdueTicket,
  OverdueTicketCursor,
  type OverdueTicketStore,
} from '../../../core/staff/tickets/overdue-tickets.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';

const pageSize = 50;

const LastKey = z.object({ gsi5sk: OverdueTicketCursor });

/**
 * Creates the store that lists and counts overdue tickets by clock and escalation step. It reads a sparse index, from which
 * a ticket disappears when it is answered.
 */
export function createOverdueTicketStore({ client, name }: TicketTable): OverdueTicketStore {
  const ofLevel = (level: OverdueLevel, unit: string | undefined) => ({
    TableName: name,
    IndexName: 'gsi5',
    KeyConditionExpression: `gsi5pk = :level${unit ? ' AND begins_with(gsi5sk, :unit)' : ''}`,
    ExpressionAttributeValues: {
      ':level': itemKeys.late(level.clock, level.percent),
      ...(unit && { ':unit': `${unit}#` }),
    },
  });
  return {
    async page(level, { unit, after }) {
      const gsi5pk = itemKeys.late(level.clock, level.percent);
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          ...ofLevel(level, unit),
          Limit: pageSize,
          ExclusiveStartKey: after && {
            ...itemKeys.ticket(after.slice(-10)),
            gsi5pk,
            gsi5sk: after,
          },
        }),
      );
      return {
        tickets: Items.map((item) => OverdueTicket.parse(item)),
        ...(LastEvaluatedKey && { next: LastKey.parse(LastEvaluatedKey).gsi5sk }),
      };
    },
    async count(level, unit, most = maxOverdueCount) {
      const { Count = 0, LastEvaluatedKey } = await client.send(
        new QueryCommand({ ...ofLevel(level, unit), Select: 'COUNT', Limit: most }),
      );
      return { count: Count, isComplete: LastEvaluatedKey === undefined };
    },
  };
}

import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type BadgeCountStore, maxBadgeCount } from '../../../core/staff/tickets/badge-counts.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';

/**
 * Creates the store that counts the tickets in a work list. It counts in the index, without reading the tickets, and stops at
 * the maximum that the badge in the console shows.
 */
export function createBadgeCountStore({ client, name: TableName }: TicketTable): BadgeCountStore {
  const count = async (index: 'gsi1' | 'gsi2', partition: string) => {
    const { Count = 0, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: index,
        KeyConditionExpression: `${index}pk = :list`,
        ExpressionAttributeValues: { ':list': partition },
        Select: 'COUNT',
        Limit: maxBadgeCount,
      }),
    );
    return { count: Count, isComplete: LastEvaluatedKey === undefined };
  };
  return {
    queue: (unit) => count('gsi1', itemKeys.unitQueue(unit)),
    callbacks: () => count('gsi1', itemKeys.callbacks()),
    moderation: () => count('gsi1', itemKeys.moderation()),
    undelivered: () => count('gsi2', itemKeys.undelivered()),
  };
}

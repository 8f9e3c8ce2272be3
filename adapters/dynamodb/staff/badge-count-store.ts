import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { facetTermBuilders } from '../../../core/search/search-terms.ts';
import { type BadgeCountStore, maxBadgeCount } from '../../../core/staff/tickets/badge-counts.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { TicketTable } from '../table.ts';

/**
 * Creates the store that counts the tickets in a work list. It counts in the index, without reading the tickets, and stops at
 * the maximum that the badge in the console shows.
 */
export function createBadgeCountStore({ client, name: TableName }: TicketTable): BadgeCountStore {
  const count = async (partition: string, index?: 'gsi1' | 'gsi2', most = maxBadgeCount) => {
    const { Count = 0, LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName,
        ...(index && { IndexName: index }),
        KeyConditionExpression: `${index ?? ''}pk = :list`,
        ExpressionAttributeValues: { ':list': partition },
        Select: 'COUNT',
        Limit: most,
      }),
    );
    return { count: Count, isComplete: LastEvaluatedKey === undefined };
  };
  return {
    queue: (unit, most) => count(itemKeys.unitQueue(unit), 'gsi1', most),
    callbacks: () => count(itemKeys.callbacks(), 'gsi1'),
    moderation: () => count(itemKeys.moderation(), 'gsi1'),
    national: () => count(itemKeys.searchTerm(facetTermBuilders.nationalEntryDue(), '').pk),
    extensions: () => count(itemKeys.searchTerm(facetTermBuilders.extensionRequested(), '').pk),
    undelivered: () => count(itemKeys.undelivered(), 'gsi2'),
  };
}

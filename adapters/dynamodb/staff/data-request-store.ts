import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { isDataSubjectRequestOpen } from '../../../core/privacy/data-request.ts';
import type { DataRequestStore } from '../../../core/privacy/data-request-store.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketTable } from '../table.ts';
import { createIndexedList } from '../tickets/work-lists.ts';

/**
 * Converts a ticket's data subject request to its table item. While the request is pending, the item has index keys that
 * sort it by due time.
 */
export function toDataRequestItem({ code, dataRequest }: Ticket): Record<string, unknown> {
  return {
    ...itemKinds.dataRequest.typedKey(code),
    code,
    ...(dataRequest &&
      isDataSubjectRequestOpen(dataRequest) && {
        gsi1pk: itemKeys.dataRequests(),
        gsi1sk: `${dataRequest.dueAt.toISOString()}#${code}`,
      }),
  };
}

/** Creates the store that lists pending data subject requests by due time and counts overdue ones, up to 100. */
export function createDataRequestStore(table: TicketTable): DataRequestStore {
  return {
    ...createIndexedList(table, {
      list: itemKeys.dataRequests(),
      toItemKey: itemKeys.dataRequest,
      pageSize: 25,
    }),
    async late(at) {
      const { Count = 0 } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :requests AND gsi1sk <= :at',
          ExpressionAttributeValues: {
            ':requests': itemKeys.dataRequests(),
            ':at': at.toISOString(),
          },
          Select: 'COUNT',
          Limit: 100,
        }),
      );
      return Count;
    },
  };
}

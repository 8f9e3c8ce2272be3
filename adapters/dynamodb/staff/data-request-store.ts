import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { isDataSubjectRequestOpen } from '../../../core/privacy/data-request.ts';
import type { DataRequestStore } from '../../../core/privacy/data-request-store.ts';
import { UnitQueueCursor } from '../../../core/staff/tickets/queue.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketTable } from '../table.ts';

const pageSize = 25;

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

const DataRequestIndexItem = z.object({ code: TicketCode });
const LastKey = z.object({ gsi1sk: UnitQueueCursor });

/** Creates the store that lists pending data subject requests by due time and counts overdue ones, up to 100. */
export function createDataRequestStore({ client, name }: TicketTable): DataRequestStore {
  return {
    async page(after) {
      const gsi1pk = itemKeys.dataRequests();
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :requests',
          ExpressionAttributeValues: { ':requests': gsi1pk },
          Limit: pageSize,
          ExclusiveStartKey: after && {
            ...itemKeys.dataRequest(after.slice(-10)),
            ...{ gsi1pk, gsi1sk: after },
          },
        }),
      );
      return {
        codes: Items.map((item) => DataRequestIndexItem.parse(item).code),
        ...(LastEvaluatedKey && { next: LastKey.parse(LastEvaluatedKey).gsi1sk }),
      };
    },
    async late(at) {
      const { Count = 0 } = await client.send(
        new QueryCommand({
          TableName: name,
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

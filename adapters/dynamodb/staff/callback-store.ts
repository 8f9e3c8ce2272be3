import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CallbackStore } from '../../../core/staff/tickets/callbacks.ts';
import { UnitQueueCursor } from '../../../core/staff/tickets/queue.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketTable } from '../table.ts';

const pageSize = 25;

/**
 * Converts a ticket's callback to its table item. Only due callbacks have index keys, which sort by due time. A finished
 * callback keeps its item without index keys, because items are not deleted.
 */
export function toCallbackItem({ code, callback }: Ticket): Record<string, unknown> {
  return {
    ...itemKinds.callback.typedKey(code),
    code,
    ...(callback?.state === 'owed' && {
      gsi1pk: itemKeys.callbacks(),
      gsi1sk: `${callback.dueAt.toISOString()}#${code}`,
    }),
  };
}

const CallbackIndexItem = z.object({ code: TicketCode });
const LastKey = z.object({ gsi1sk: UnitQueueCursor });

/** Creates the store of due callbacks, earliest due first. */
export function createCallbackStore({ client, name }: TicketTable): CallbackStore {
  return {
    async page(after) {
      const gsi1pk = itemKeys.callbacks();
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :callbacks',
          ExpressionAttributeValues: { ':callbacks': gsi1pk },
          Limit: pageSize,
          ExclusiveStartKey: after && {
            ...itemKeys.callback(after.slice(-10)),
            gsi1pk,
            gsi1sk: after,
          },
        }),
      );
      return {
        codes: Items.map((item) => CallbackIndexItem.parse(item).code),
        ...(LastEvaluatedKey && { next: LastKey.parse(LastEvaluatedKey).gsi1sk }),
      };
    },
  };
}

import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { OpenTicketStore } from '../../../core/workflow/changes/recompute-page-of-deadlines.ts';
import { isNotificationItem } from '../messages/due-work-store.ts';
import type { TicketTable } from '../table.ts';

const OpenTicketItem = z.object({ code: TicketCode });
const LastKey = z.object({ pk: z.string(), sk: z.string(), gsi3sk: z.string() });

/**
 * Returns the pagination cursor for a shard of open tickets. It consists of the index sort key (a time) and of the table
 * key, which distinguishes tickets with the same time.
 */
const toCursor = ({ pk, sk, gsi3sk }: z.infer<typeof LastKey>): string => `${gsi3sk} ${pk} ${sk}`;

const toStartKey = (cursor: string, gsi3pk: string) => {
  const [gsi3sk = '', pk = '', sk = ''] = cursor.split(' ');
  return { gsi3pk, gsi3sk, pk, sk };
};

/** Creates the store that pages through all open tickets by shard, in the order of their next check. */
export function createOpenTicketStore(
  { client, name }: TicketTable,
  pageSize = 500,
): OpenTicketStore {
  return {
    async page(shard, after) {
      const gsi3pk = itemKeys.due(shard);
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: name,
          IndexName: 'gsi3',
          KeyConditionExpression: 'gsi3pk = :shard',
          ExpressionAttributeValues: { ':shard': gsi3pk },
          ...(after && { ExclusiveStartKey: toStartKey(after, gsi3pk) }),
          Limit: pageSize,
        }),
      );
      return {
        codes: Items.filter((item) => !isNotificationItem(item)).map(
          (item) => OpenTicketItem.parse(item).code,
        ),
        ...(LastEvaluatedKey && { next: toCursor(LastKey.parse(LastEvaluatedKey)) }),
      };
    },
  };
}

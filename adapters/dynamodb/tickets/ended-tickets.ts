import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { EndedTicketFinder } from '../../../core/privacy/apply-retention.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketTable } from '../table.ts';

const pageSize = 200;

const EndedTicketItem = z.object({ code: TicketCode });
const LastKey = z.object({ pk: z.string(), sk: z.string(), gsi3sk: z.string() });

/**
 * Returns the pagination cursor that follows a ticket in the index of ended tickets. It consists of end time and table key.
 */
const toCursor = (last: Record<string, unknown>): string => {
  const { pk, sk, gsi3sk } = LastKey.parse(last);
  return `${gsi3sk} ${pk} ${sk}`;
};

const toStartKey = (cursor: string, gsi3pk: string) => {
  const [gsi3sk = '', pk = '', sk = ''] = cursor.split(' ');
  return { gsi3pk, gsi3sk, pk, sk };
};

/**
 * Creates a function that finds the ended tickets of one topic or service that still contain personal data, sorted by end
 * time.
 */
export function createEndedTicketFinder({ client, name }: TicketTable): EndedTicketFinder {
  return async (matter, until, after) => {
    const gsi3pk = itemKeys.ended(matter);
    const { Items = [], LastEvaluatedKey } = await client.send(
      new QueryCommand({
        TableName: name,
        IndexName: 'gsi3',
        KeyConditionExpression: 'gsi3pk = :ended AND gsi3sk <= :until',
        ExpressionAttributeValues: { ':ended': gsi3pk, ':until': until.toISOString() },
        Limit: pageSize,
        ...(after && { ExclusiveStartKey: toStartKey(after, gsi3pk) }),
      }),
    );
    return {
      codes: Items.map((item) => EndedTicketItem.parse(item).code),
      ...(LastEvaluatedKey && { next: toCursor(LastEvaluatedKey) }),
    };
  };
}

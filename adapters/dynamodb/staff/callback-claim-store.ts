import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { CallbackClaimStore } from '../../../core/staff/tickets/callbacks.ts';
import { itemKeys, itemKinds } from '../../../core/table/item-kinds.ts';
import { Instant } from '../../../core/time/instant.ts';
import { type TicketTable, toTtl } from '../table.ts';
import { writeTransaction } from '../write-transaction.ts';
import { toAccessLogItem } from './access-log.ts';

const ClaimItem = z.object({ until: Instant });

/**
 * Creates the store of callback claims, by which an operator reserves a callback for a limited time. Each claim is written
 * together with its access log entry.
 */
export function createCallbackClaimStore(table: TicketTable): CallbackClaimStore {
  return {
    async take({ code, sub, until }, access) {
      const { client, name: TableName } = table;
      const Key = itemKeys.callbackClaim(code);
      const isClaimed = await writeTransaction(table, [
        {
          Put: {
            TableName,
            Item: {
              ...Key,
              type: itemKinds.callbackClaim.type,
              sub,
              until: until.toISOString(),
              ttl: toTtl(until),
            },
            ConditionExpression: 'attribute_not_exists(pk) OR #sub = :sub OR #until <= :now',
            ExpressionAttributeNames: { '#sub': 'sub', '#until': 'until' },
            ExpressionAttributeValues: { ':sub': sub, ':now': access.at.toISOString() },
          },
        },
        { Put: { TableName, Item: toAccessLogItem(access) } },
      ]);
      if (isClaimed) return { kind: 'taken' };
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return { kind: 'held', until: ClaimItem.parse(Item).until };
    },
  };
}

import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { ClaimStore } from '../../core/staff/callbacks.ts';
import { Instant } from '../../core/time/instant.ts';
import { accessItem } from './access-log.ts';
import { allOrNone } from './all-or-none.ts';
import { keys, type TicketTable, ttlAt } from './table.ts';

const Held = z.object({ until: Instant });

/** Creates the store of operators' temporary claims of callbacks, each written together with its access log entry. */
export const claimStore = (table: TicketTable): ClaimStore => ({
  async take({ code, sub, until }, access) {
    const { client, name: TableName } = table;
    const Key = keys.callbackClaim(code);
    const isTaken = await allOrNone(table, [
      {
        Put: {
          TableName,
          Item: { ...Key, type: 'claim', sub, until: until.toISOString(), ttl: ttlAt(until) },
          ConditionExpression: 'attribute_not_exists(pk) OR #sub = :sub OR #until <= :now',
          ExpressionAttributeNames: { '#sub': 'sub', '#until': 'until' },
          ExpressionAttributeValues: { ':sub': sub, ':now': access.at.toISOString() },
        },
      },
      { Put: { TableName, Item: accessItem(access) } },
    ]);
    if (isTaken) return { kind: 'taken' };
    const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
    return { kind: 'held', until: Held.parse(Item).until };
  },
});

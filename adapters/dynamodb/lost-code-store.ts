import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { LostCodeStore } from '../../core/intake/follow/lost-code.ts';
import { itemKeys } from '../../core/table/item-kinds.ts';
import { dayMs } from '../../core/time/day-ms.ts';
import { type TicketTable, toTtl } from './table.ts';
import { tryConditionalWrite } from './try-conditional-write.ts';

/** Days for which a request for forgotten ticket codes is stored. The table's stream delivers every request earlier. */
const requestRetentionDays = 2;

/**
 * Creates the store of requests for forgotten ticket codes, keyed by phone number HMAC and day. The table's stream passes
 * each request to the function that sends the codes.
 */
export function createLostCodeStore({ client, name: TableName }: TicketTable): LostCodeStore {
  return {
    async put({ hashes, askedAt }, day) {
      const [newest = ''] = hashes;
      const Item = {
        ...itemKeys.lostCode(newest, day),
        type: 'lost-code',
        hashes,
        askedAt: askedAt.toISOString(),
        ttl: toTtl(new Date(askedAt.getTime() + requestRetentionDays * dayMs)),
      };
      const ConditionExpression = 'attribute_not_exists(pk)';
      await tryConditionalWrite(
        client.send(new PutCommand({ TableName, Item, ConditionExpression })),
      );
    },
  };
}

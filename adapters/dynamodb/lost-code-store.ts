import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { LostCodeStore } from '../../core/intake/follow/lost-code.ts';
import { itemKinds } from '../../core/table/item-kinds.ts';
import { computeTtl, type TicketTable } from './table.ts';
import { tryConditionalWrite } from './try-conditional-write.ts';

/**
 * Creates the store of requests for forgotten ticket codes, keyed by phone number HMAC and day. The table's stream passes
 * each request to the function that sends the codes.
 */
export function createLostCodeStore({ client, name: TableName }: TicketTable): LostCodeStore {
  return {
    async put({ hashes, askedAt }, day) {
      const [newest = ''] = hashes;
      const Item = {
        ...itemKinds.lostCode.typedKey(newest, day),
        hashes,
        askedAt: askedAt.toISOString(),
        ttl: computeTtl(itemKinds.lostCode, askedAt),
      };
      const ConditionExpression = 'attribute_not_exists(pk)';
      await tryConditionalWrite(
        client.send(new PutCommand({ TableName, Item, ConditionExpression })),
      );
    },
  };
}

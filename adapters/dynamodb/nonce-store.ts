import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemKeys, itemKinds } from '../../core/table/item-kinds.ts';
import type { IdempotencyKeyStore } from '../../core/ticket/ports/idempotency-record.ts';
import type { TicketChange } from '../../core/ticket/ports/ticket-store.ts';
import { Instant } from '../../core/time/instant.ts';
import { computeTtl, type TicketTable } from './table.ts';

/**
 * Builds the table item that marks an idempotency key (nonce) as used, with the resulting event and a hash of the request
 * body.
 */
export function toNonceItem(
  nonce: string,
  { event, bodyHash }: Pick<TicketChange, 'event' | 'bodyHash'>,
): Record<string, unknown> {
  return {
    ...itemKinds.idempotencyKey.typedKey(nonce),
    what: event.kind,
    version: event.version,
    bodyHash,
    at: event.at.toISOString(),
    ttl: computeTtl(itemKinds.idempotencyKey, event.at),
  };
}

const NonceItem = z.object({
  what: z.string(),
  version: z.number(),
  at: Instant,
  bodyHash: z.string().optional(),
});

export function createNonceStore({ client, name }: TicketTable): IdempotencyKeyStore {
  return {
    async find(nonce) {
      const { Item } = await client.send(
        new GetCommand({
          TableName: name,
          Key: itemKeys.idempotencyKey(nonce),
          ConsistentRead: true,
        }),
      );
      return Item && NonceItem.parse(Item);
    },
  };
}

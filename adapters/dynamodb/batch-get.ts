import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { ThrottledError } from '../../core/shared/errors.ts';
import type { TicketTable } from './table.ts';

/** DynamoDB's maximum of keys in one BatchGetItem request. */
const perRequest = 100;
/** Maximum number of BatchGetItem requests that run at the same time. */
const requestsAtOnce = 20;

export type ItemKey = { pk: string; sk: string };

/** Reads one batch. Retries keys that DynamoDB left unprocessed, for example because a response exceeds 16 MB. */
const readBatch = async (
  table: TicketTable,
  Keys: readonly ItemKey[],
): Promise<Record<string, unknown>[]> => {
  const { client, name } = table;
  const { Responses, UnprocessedKeys } = await client.send(
    new BatchGetCommand({ RequestItems: { [name]: { Keys: [...Keys] } } }),
  );
  const found: Record<string, unknown>[] = Responses?.[name] ?? [];
  const left = new Set((UnprocessedKeys?.[name]?.Keys ?? []).map(({ pk }) => pk));
  if (left.size === 0) return found;
  if (left.size === Keys.length)
    throw new ThrottledError(`Table ${name}: no key of a batch of ${Keys.length} was processed`);
  const rest = await readBatch(
    table,
    Keys.filter(({ pk }) => left.has(pk)),
  );
  return [...found, ...rest];
};

/**
 * Reads the items with the given keys, which must have different partition keys, eventually consistent and in any order.
 * Unknown keys are skipped.
 */
export async function batchGetItems(
  table: TicketTable,
  keys: readonly ItemKey[],
): Promise<Record<string, unknown>[]> {
  const batches = Array.from({ length: Math.ceil(keys.length / perRequest) }, (_, at) =>
    keys.slice(at * perRequest, (at + 1) * perRequest),
  );
  const items: Record<string, unknown>[] = [];
  for (let at = 0; at < batches.length; at += requestsAtOnce) {
    const wave = batches.slice(at, at + requestsAtOnce).map((batch) => readBatch(table, batch));
    items.push(...(await Promise.all(wave)).flat());
  }
  return items;
}

import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { ThrottledError } from '../../../core/shared/errors.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import type { TicketTable } from '../table.ts';
import { fromTicketItem } from './ticket-item.ts';

/** DynamoDB's maximum of keys in one BatchGetItem request. */
const perRequest = 100;

type Key = ReturnType<typeof itemKeys.ticket>;

/** Reads tickets in batches. Retries keys that DynamoDB left unprocessed, for example because a response exceeds 16 MB. */
const readAll = async (table: TicketTable, Keys: readonly Key[]): Promise<Ticket[]> => {
  const { client, name } = table;
  const { Responses, UnprocessedKeys } = await client.send(
    new BatchGetCommand({ RequestItems: { [name]: { Keys: [...Keys] } } }),
  );
  const found = (Responses?.[name] ?? []).map(fromTicketItem);
  const left = new Set((UnprocessedKeys?.[name]?.Keys ?? []).map(({ pk }) => pk));
  if (left.size === 0) return found;
  if (left.size === Keys.length)
    throw new ThrottledError(`Table ${name}: no key of a batch of ${Keys.length} was processed`);
  return [
    ...found,
    ...(await readAll(
      table,
      Keys.filter(({ pk }) => left.has(pk)),
    )),
  ];
};

/**
 * Creates a function that reads the tickets with the given codes, eventually consistent and in any order. Unknown codes are
 * skipped.
 */
export function createTicketBatchReader(tickets: TicketTable) {
  return async (codes: readonly TicketCode[]): Promise<Ticket[]> => {
    const pages: Promise<Ticket[]>[] = [];
    for (let at = 0; at < codes.length; at += perRequest) {
      pages.push(readAll(tickets, codes.slice(at, at + perRequest).map(itemKeys.ticket)));
    }
    return (await Promise.all(pages)).flat();
  };
}

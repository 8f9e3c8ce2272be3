import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { TicketTable } from '../../adapters/dynamodb/table.ts';
import { toTicketItem } from '../../adapters/dynamodb/tickets/ticket-item.ts';
import { itemKeys } from '../../core/table/item-kinds.ts';
import { TicketEvent } from '../../core/ticket/events/event.ts';
import type { Hmac } from '../../core/ticket/ports/hmac.ts';
import { createNumberedTicket, createTicketEvents } from './tickets.ts';

type Item = Record<string, unknown>;

/** DynamoDB's maximum of items in one BatchWriteItem request. */
const batchSize = 25;

const itemsOf = (number: number, hmac: Hmac): Item[] => {
  const ticket = createNumberedTicket(number, hmac);
  const events = (number < ticketsWithEventsCount ? createTicketEvents(ticket) : []).map(
    (event) => ({
      ...itemKeys.event(event.code, event.version),
      type: 'event',
      ...z.encode(TicketEvent, event),
    }),
  );
  return [toTicketItem(ticket), ...events];
};

const write = async ({ client, name }: TicketTable, items: Item[]): Promise<void> => {
  let RequestItems: BatchWriteCommandInput['RequestItems'] = {
    [name]: items.map((Item) => ({ PutRequest: { Item } })),
  };
  while (RequestItems?.[name]?.length) {
    const { UnprocessedItems }: BatchWriteCommandOutput = await client.send(
      new BatchWriteCommand({ RequestItems }),
    );
    RequestItems = UnprocessedItems;
  }
};

/** Number of benchmark tickets that have ticket events. Only these tickets are looked up in the measurement. */
export const ticketsWithEventsCount = 1000;

/**
 * Number of batch writes in progress at the same time. With more than one, the benchmark generates items while the database
 * writes.
 */
const batchesInFlight = 3;

function* batchesOf(count: number, hmac: Hmac): Generator<Item[]> {
  let items: Item[] = [];
  for (let number = 0; number < count; number += 1) {
    items.push(...itemsOf(number, hmac));
    for (; items.length >= batchSize; items = items.slice(batchSize)) {
      yield items.slice(0, batchSize);
    }
  }
  if (items.length > 0) yield items;
}

/** Fills the table with the given number of tickets, and returns how many tickets it wrote per second. */
export async function fillTableWithTickets(
  table: TicketTable,
  count: number,
  hmac: Hmac,
): Promise<{ tickets: number; perSecond: number }> {
  const startedAt = performance.now();
  const batches = batchesOf(count, hmac);
  const work = async () => {
    for (const batch of batches) await write(table, batch);
  };
  await Promise.all(Array.from({ length: batchesInFlight }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  return { tickets: count, perSecond: Math.round(count / seconds) };
}

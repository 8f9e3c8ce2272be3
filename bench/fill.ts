import {
  BatchWriteCommand,
  type BatchWriteCommandInput,
  type BatchWriteCommandOutput,
} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemKeys, type TicketTable } from '../adapters/dynamodb/table.ts';
import { toTicketItem } from '../adapters/dynamodb/ticket-item.ts';
import { TicketEvent } from '../core/ticket/event.ts';
import type { Hmac } from '../core/ticket/keyed.ts';
import { eventsOf, ticketNumber } from './tickets.ts';

type Item = Record<string, unknown>;

/** DynamoDB's own bound. */
const batchSize = 25;

const itemsOf = (number: number, keyed: Hmac): Item[] => {
  const ticket = ticketNumber(number, keyed);
  const events = (number < ticketsWithEvents ? eventsOf(ticket) : []).map((event) => ({
    ...itemKeys.event(event.code, event.version),
    type: 'event',
    ...z.encode(TicketEvent, event),
  }));
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

/** Some of the tickets have their events: those that are looked up. */
export const ticketsWithEvents = 1000;

/** More than one, so that the next items are made while the engine writes. */
const batchesInFlight = 3;

function* batchesOf(count: number, keyed: Hmac): Generator<Item[]> {
  let items: Item[] = [];
  for (let number = 0; number < count; number += 1) {
    items.push(...itemsOf(number, keyed));
    for (; items.length >= batchSize; items = items.slice(batchSize)) {
      yield items.slice(0, batchSize);
    }
  }
  if (items.length > 0) yield items;
}

/** Writes so many tickets; answers how many it wrote in a second. */
export const fill = async (
  table: TicketTable,
  count: number,
  keyed: Hmac,
): Promise<{ tickets: number; perSecond: number }> => {
  const startedAt = performance.now();
  const batches = batchesOf(count, keyed);
  const work = async () => {
    for (const batch of batches) await write(table, batch);
  };
  await Promise.all(Array.from({ length: batchesInFlight }, work));
  const seconds = (performance.now() - startedAt) / 1000;
  return { tickets: count, perSecond: Math.round(count / seconds) };
};

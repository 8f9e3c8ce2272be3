import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { fromTicketItem } from '../../../adapters/dynamodb/tickets/ticket-item.ts';
import { Notification } from '../../../core/messages/notification.ts';
import { itemKeys } from '../../../core/table/item-kinds.ts';
import { TicketEvent } from '../../../core/ticket/events/event.ts';
import { buildOpeningEvent } from '../../../core/ticket/events/kinds/opening-event.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';

const Place = z.looseObject({
  sk: z.string(),
  gsi2pk: z.string().optional(),
  gsi3pk: z.string().optional(),
  gsi3sk: z.string().optional(),
});

export type StoredTicket = {
  ticket: Ticket;
  /** True if the sweeper's index contains the ticket, so that the sweeper will examine it. */
  isInSweep: boolean;
  /** HMAC of the caller's number, under which the caller's tickets are indexed. */
  caller: string | undefined;
  events: TicketEvent[];
  alerts: Notification[];
  /** Times at which the sweeper will examine notifications, by notification key. */
  sweptAt: ReadonlyMap<string, string>;
  /** Keys of notifications in the operators' list of undelivered ones. */
  listed: ReadonlySet<string>;
};

const itemsUnder = async ({ client, name }: TicketTable, pk: string): Promise<unknown[]> => {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': pk },
    }),
  );
  return Items;
};

/** Reads all items of a ticket directly from the table, without the application's stores. */
export async function readStoredTicket(
  table: TicketTable,
  code: TicketCode,
): Promise<StoredTicket | undefined> {
  const items = await itemsUnder(table, itemKeys.ticket(code).pk);
  const placed = items.map((item) => ({ item, ...Place.parse(item) }));
  const first = placed.find(({ sk }) => sk === 'A');
  if (!first) return undefined;
  const ticket = fromTicketItem(first.item);
  const of = (prefix: string) => placed.filter(({ sk }) => sk.startsWith(prefix));
  return {
    ticket,
    isInSweep: first.gsi3pk?.startsWith('C#') === true,
    caller: first.gsi2pk,
    events: [buildOpeningEvent(ticket), ...of('E#').map(({ item }) => TicketEvent.parse(item))],
    alerts: of('L#').map(({ item }) => Notification.parse(item)),
    sweptAt: new Map(
      of('L#').flatMap(({ sk, gsi3sk }) => (gsi3sk ? [[sk.slice(2), gsi3sk] as const] : [])),
    ),
    listed: new Set(
      of('L#').flatMap(({ sk, gsi2pk }) =>
        gsi2pk === itemKeys.undelivered() ? [sk.slice(2)] : [],
      ),
    ),
  };
}

const Code = z.object({ pk: z.string() });

export async function codesOfCaller({ client, name }: TicketTable, caller: string) {
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: name,
      IndexName: 'gsi2',
      KeyConditionExpression: 'gsi2pk = :caller',
      ExpressionAttributeValues: { ':caller': caller },
    }),
  );
  return Items.map((item) => Code.parse(item).pk.slice(2));
}

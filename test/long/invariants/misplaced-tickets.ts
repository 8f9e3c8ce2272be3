import { paginateScan } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { TicketTable } from '../../../adapters/dynamodb/table.ts';
import { createTicketStore } from '../../../adapters/dynamodb/tickets/ticket-store.ts';
import { isAnsweredOrEnded } from '../../../core/ticket/model/lifecycle.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';

const Place = z.object({ pk: z.string(), gsi1pk: z.string() });

/** Returns the index queues in which each ticket is listed. */
const queuesOf = async ({ client, name }: TicketTable): Promise<Map<string, string[]>> => {
  const found = new Map<string, string[]>();
  const pages = paginateScan({ client }, { TableName: name, IndexName: 'gsi1' });
  for await (const { Items = [] } of pages) {
    for (const item of Items) {
      const { pk, gsi1pk } = Place.parse(item);
      if (gsi1pk.startsWith('Q#')) found.set(pk, [...(found.get(pk) ?? []), gsi1pk.slice(2)]);
    }
  }
  return found;
};

/** Verifies that each ticket is listed in the queue of the unit that must act, and in no other. */
export async function findMisplacedTickets(
  table: TicketTable,
  codes: readonly TicketCode[],
): Promise<string[]> {
  const queues = await queuesOf(table);
  const wrong = await Promise.all(
    codes.map(async (code) => {
      const ticket = await createTicketStore(table).find(code);
      const due = ticket?.unit && !isAnsweredOrEnded(ticket.status) ? [ticket.unit] : [];
      const is = queues.get(`T#${code}`) ?? [];
      return String(is) === String(due) ? [] : [`${code} is in the queues [${is}], not [${due}]`];
    }),
  );
  return wrong.flat();
}

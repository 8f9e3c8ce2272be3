import { itemKeys } from '../../../core/table/item-kinds.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { TicketCode } from '../../../core/ticket/model/ticket-code.ts';
import { batchGetItems } from '../batch-get.ts';
import type { TicketTable } from '../table.ts';
import { fromTicketItem } from './ticket-item.ts';

/**
 * Creates a function that reads the tickets with the given codes, eventually consistent and in any order. Unknown codes are
 * skipped.
 */
export function createTicketBatchReader(tickets: TicketTable) {
  return async (codes: readonly TicketCode[]): Promise<Ticket[]> =>
    (await batchGetItems(tickets, codes.map(itemKeys.ticket))).map(fromTicketItem);
}

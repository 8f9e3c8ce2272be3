import type { Directory } from '../../directory/model/directory.ts';
import type { Ticket } from '../model/ticket.ts';
import type { TicketStore } from '../ports/ticket-store.ts';
import { isTicketHiddenFromReader, type TicketReader } from '../read/units/hidden-from-reader.ts';

type DirectoryAt = { directory: Directory; now: Date };

/** Returns the tickets that were merged into this ticket, without those that are hidden from the reader. */
export async function findMergedTickets(
  { mergedFrom }: Pick<Ticket, 'mergedFrom'>,
  tickets: Pick<TicketStore, 'find'>,
  reader: TicketReader,
  directoryAt: DirectoryAt,
): Promise<Ticket[]> {
  const found = await Promise.all(mergedFrom.map((one) => tickets.find(one)));
  return found
    .flatMap((one) => one ?? [])
    .filter((one) => !isTicketHiddenFromReader(reader, one, directoryAt));
}

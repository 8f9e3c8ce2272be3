import type { Directory } from '../../directory/model/directory.ts';
import type { Photo } from '../model/fields/photo.ts';
import type { Ticket } from '../model/ticket.ts';
import type { TicketCode } from '../model/ticket-code.ts';
import type { TicketStore } from '../ports/ticket-store.ts';
import { isTicketHiddenFromReader, type TicketReader } from '../read/units/hidden-from-reader.ts';

/**
 * Photo with the code of the ticket under which its image file is stored. On a common ticket, this may be a merged ticket.
 */
export type ListedPhoto = Photo & { listedOn: TicketCode };

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

/** Returns the ticket's photos, and the photos that citizens of the given merged tickets sent after the merge. */
export function listPhotosIncludingMerged(
  { code, photos = [] }: Pick<Ticket, 'code' | 'photos'>,
  merged: readonly Pick<Ticket, 'code' | 'photos'>[],
): ListedPhoto[] {
  const mergedPhotos = merged.flatMap((one) =>
    (one.photos ?? [])
      .filter(({ sentTo }) => sentTo === code)
      .map((photo) => ({ ...photo, listedOn: one.code })),
  );
  return [...photos.map((photo) => ({ ...photo, listedOn: code })), ...mergedPhotos];
}

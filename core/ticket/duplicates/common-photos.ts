import type { Photo } from '../model/fields/photo.ts';
import type { Ticket } from '../model/ticket.ts';
import type { TicketCode } from '../model/ticket-code.ts';

/**
 * Photo with the code of the ticket under which its image file is stored. On a common ticket, this may be a merged ticket.
 */
export type ListedPhoto = Photo & { listedOn: TicketCode };

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

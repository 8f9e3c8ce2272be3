import type { Photo } from '../../ticket/model/fields/photo.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';

type Listing = Pick<Ticket, 'code' | 'photos'>;

export type HandlePhotoChangeDeps = {
  tickets: Pick<TicketStore, 'find'>;
  photoStore: {
    retain(code: Ticket['code'], photo: Photo): Promise<void>;
    /** Marks the image file for deletion. A lifecycle rule deletes the file after some days. */
    letGo(code: Ticket['code'], photo: Photo): Promise<void>;
  };
};

const excludePhotos = (photos: readonly Photo[], others: readonly Photo[]): Photo[] =>
  photos.filter(({ id }) => !others.some((other) => other.id === id));

/**
 * Marks image files for retention or deletion when the list of a ticket's photos changes. Reads the ticket again, because
 * stream records may arrive out of order.
 */
export async function handlePhotoChange(
  { code, photos = [] }: Listing,
  { photos: earlier = [] }: Pick<Listing, 'photos'>,
  { tickets, photoStore }: HandlePhotoChangeDeps,
): Promise<void> {
  const moved = [...excludePhotos(photos, earlier), ...excludePhotos(earlier, photos)];
  if (moved.length === 0) return;
  const listed = (await tickets.find(code))?.photos ?? [];
  for (const photo of moved) {
    const isListed = listed.some(({ id }) => id === photo.id);
    await (isListed ? photoStore.retain(code, photo) : photoStore.letGo(code, photo));
  }
}

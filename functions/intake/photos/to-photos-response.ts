import type { Photo } from '../../../core/ticket/model/photo.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import type { PublicApiDeps } from '../deps.ts';

type Links = Pick<PublicApiDeps, 'photos'>;

/** Converts a photo into its API response, with presigned URLs that are valid for 5 minutes. */
export function toPhotoResponse(
  { code }: Pick<Ticket, 'code'>,
  { sentTo: _, ...photo }: Photo,
  { photos }: Links,
) {
  const { picture, thumbnail } = photos.linksTo(code, photo);
  return { ...photo, url: picture, thumbnailUrl: thumbnail };
}

export function toPhotosResponse(ticket: Pick<Ticket, 'code' | 'photos'>, services: Links) {
  return (ticket.photos ?? []).map((photo) => toPhotoResponse(ticket, photo, services));
}

import type { PhotoLinks } from '../../../adapters/s3/photo-links.ts';
import type { Photo } from '../../../core/ticket/model/fields/photo.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';

export type PhotoLinkDeps = { photos: { linksTo(code: string, photo: Photo): PhotoLinks } };

/** Converts a photo into its API response, with presigned URLs that are valid for 5 minutes. */
export function toPhotoResponse(
  { code }: Pick<Ticket, 'code'>,
  { sentTo: _, ...photo }: Photo,
  { photos }: PhotoLinkDeps,
) {
  const { picture, thumbnail } = photos.linksTo(code, photo);
  return { ...photo, url: picture, thumbnailUrl: thumbnail };
}

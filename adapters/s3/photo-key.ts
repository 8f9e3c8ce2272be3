import type { Photo, PhotoType } from '../../core/ticket/model/fields/photo.ts';

const fileExtensions = { jpeg: 'jpg', png: 'png' } as const satisfies Record<PhotoType, string>;

type PhotoName = Pick<Photo, 'id' | 'type'>;

/** Returns the S3 object key of a ticket's photo. */
export function toPhotoObjectKey(code: string, { id, type }: PhotoName): string {
  return `tickets/${code}/${id}.${fileExtensions[type]}`;
}

export function toThumbnailObjectKey(code: string, { id }: PhotoName): string {
  return `tickets/${code}/${id}.small.jpg`;
}

import type { Photo, PhotoType } from '../../core/ticket/photo.ts';

const endings = { jpeg: 'jpg', png: 'png' } as const satisfies Record<PhotoType, string>;

type PhotoName = Pick<Photo, 'id' | 'type'>;

/** Returns the object key of a ticket's photo. */
export const photoKey = (code: string, { id, type }: PhotoName): string =>
  `tickets/${code}/${id}.${endings[type]}`;

export const thumbnailKey = (code: string, { id }: PhotoName): string =>
  `tickets/${code}/${id}.small.jpg`;

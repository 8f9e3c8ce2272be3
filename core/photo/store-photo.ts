import type { Photo, PhotoMoment } from '../ticket/model/fields/photo.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { CleanPhoto } from './clean-photo.ts';

export type PhotoWithThumbnail = { picture: Uint8Array; thumbnail: Uint8Array };

export type StorePhotoDeps = {
  /** Returns a small JPEG of the photo with correct orientation, or undefined if the photo cannot be decoded. */
  thumbnailOf(photo: CleanPhoto): Uint8Array | undefined;
  /** Returns an id that is derived from the photo's content. */
  idOf(bytes: Uint8Array): string;
  photoStore: {
    /** Stores the files of the photo under the ticket code. Idempotent. */
    put(code: Ticket['code'], photo: Photo, files: PhotoWithThumbnail): Promise<void>;
  };
  now(): Date;
};

/**
 * Returns the id of a photo. Photos of the result get different ids than citizens' photos, so that the same picture can be
 * stored once for the citizen and once for the unit.
 */
export function getPhotoId(
  bytes: Uint8Array,
  shows: PhotoMoment | undefined,
  { idOf }: Pick<StorePhotoDeps, 'idOf'>,
): string {
  if (shows === undefined) return idOf(bytes);
  const moment = new TextEncoder().encode(shows);
  const both = new Uint8Array(moment.length + bytes.length);
  both.set(moment);
  both.set(bytes, moment.length);
  return idOf(both);
}

/**
 * Stores the files of a photo before the ticket lists it. Files that no ticket lists are never displayed and expire
 * automatically. Returns undefined if the photo cannot be decoded.
 */
export async function storePhotoFiles(
  code: Ticket['code'],
  { clean, shows }: { clean: CleanPhoto; shows?: PhotoMoment },
  { thumbnailOf, idOf, photoStore, now }: StorePhotoDeps,
): Promise<Photo | undefined> {
  const thumbnail = thumbnailOf(clean);
  if (!thumbnail) return undefined;
  const { type, width, height, bytes } = clean;
  const photo = {
    id: getPhotoId(bytes, shows, { idOf }),
    type,
    width,
    height,
    bytes: bytes.length,
    at: now(),
  };
  await photoStore.put(code, photo, { picture: bytes, thumbnail });
  return photo;
}

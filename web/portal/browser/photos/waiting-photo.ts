import { draftRetentionMs } from '../draft-retention.ts';

/**
 * Photo that waits on the device for its upload. `report` is the key that `getPhotoKey` returns for its report or chat;
 * `ticket` is set once there is a ticket code.
 */
export type WaitingPhoto = {
  id: string;
  report: string;
  ticket?: string;
  name: string;
  /** Time at which the photo was chosen, in epoch ms. */
  at: number;
  picture: Blob;
};

export function isWaitingPhoto(value: unknown): value is WaitingPhoto {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'report', 'name', 'at', 'picture'].every((name) => name in value)
  );
}

export function hasPhotoExpired({ at }: Pick<WaitingPhoto, 'at'>, now: number): boolean {
  return now - at >= draftRetentionMs;
}

const byTime = (a: WaitingPhoto, b: WaitingPhoto): number => a.at - b.at;

/** Returns the photos of a report that has no ticket code yet, in the order in which they were chosen. */
export function selectDraftPhotos(photos: readonly WaitingPhoto[], report: string): WaitingPhoto[] {
  return photos
    .filter((photo) => photo.report === report && photo.ticket === undefined)
    .sort(byTime);
}

/** Returns the photos that still have to be uploaded to a ticket, in the order in which they were chosen. */
export function selectTicketPhotos(
  photos: readonly WaitingPhoto[],
  ticket: string,
): WaitingPhoto[] {
  return photos.filter((photo) => photo.ticket === ticket).sort(byTime);
}

const createId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

export function createWaitingPhoto(name: string, picture: Blob, report: string): WaitingPhoto {
  return { id: createId(), report, name, at: Date.now(), picture };
}

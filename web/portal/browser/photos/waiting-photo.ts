/**
 * Photo that waits on the device for its upload. `report` is the idempotency key of the report that it belongs to; `ticket`
 * is set once that report has a ticket code.
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

/** Retention period of waiting photos on the device in milliseconds (3 days), the same as for a report draft. */
const retentionMs = 3 * 24 * 3_600_000;

export function isWaitingPhoto(value: unknown): value is WaitingPhoto {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['id', 'report', 'name', 'at', 'picture'].every((name) => name in value)
  );
}

export function hasPhotoExpired({ at }: Pick<WaitingPhoto, 'at'>, now: number): boolean {
  return now - at >= retentionMs;
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

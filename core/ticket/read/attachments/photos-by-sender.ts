import type { Photo } from '../../model/fields/photo.ts';

type WithPhotos<P extends Photo> = { photos?: readonly P[] | undefined };

/** Returns the photos that citizens sent with their report. */
export function listReportPhotos<P extends Photo>({ photos = [] }: WithPhotos<P>): P[] {
  return photos.filter(({ shows }) => shows === undefined);
}

/** Returns the photos that units took of their work, before or after it. */
export function listResultPhotos<P extends Photo>({ photos = [] }: WithPhotos<P>): P[] {
  return photos.filter(({ shows }) => shows !== undefined);
}

/**
 * Returns the photos of the result that belong to an answer: those that the unit added until then. Citizens see no others,
 * because the unit's head may still have to approve the answer. The citizen of a merged ticket sees only photos that were
 * added to the common ticket since the merge, because the unit took earlier ones for another citizen.
 */
export function listAnswerPhotos<P extends Photo>(
  ticket: WithPhotos<P>,
  answer: { at: Date } | undefined,
  mergedAt?: Date,
): P[] {
  if (!answer) return [];
  return listResultPhotos(ticket).filter(
    ({ at }) => at <= answer.at && (!mergedAt || at >= mergedAt),
  );
}

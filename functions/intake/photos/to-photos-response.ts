import type { Photo } from '../../../core/ticket/model/fields/photo.ts';
import type { Ticket } from '../../../core/ticket/model/ticket.ts';
import {
  listAnswerPhotos,
  listReportPhotos,
} from '../../../core/ticket/read/attachments/photos-by-sender.ts';
import { type PhotoLinkDeps, toPhotoResponse } from '../../runtime/reply/photo-response.ts';

type PhotoTicket = Pick<Ticket, 'code' | 'photos'>;

/** Converts the photos that citizens sent with the report. */
export function toPhotosResponse(ticket: PhotoTicket, services: PhotoLinkDeps) {
  return listReportPhotos(ticket).map((photo) => toPhotoResponse(ticket, photo, services));
}

/**
 * Adds the unit's result photos to an answer, converted by the given function. For the answer of a common ticket, `mergedAt`
 * is the time at which the reader's ticket was merged into it.
 */
export function withAnswerPhotos<A extends { at: Date }, P>(
  answer: A | undefined,
  ticket: PhotoTicket | undefined,
  toShown: (photo: Photo, ticket: PhotoTicket) => P,
  mergedAt?: Date,
): (A & { photos: P[] }) | undefined {
  if (!answer || !ticket) return undefined;
  const photos = listAnswerPhotos(ticket, answer, mergedAt);
  return { ...answer, photos: photos.map((photo) => toShown(photo, ticket)) };
}

import * as z from 'zod';
import { Instant } from '../../../time/instant.ts';
import { TicketCode } from '../ticket-code.ts';

/** Photo id, derived from the image content, so that the same photo has the same id when it is sent twice. */
export const PhotoId = z.string().regex(/^[\w-]{22}$/);

export const PhotoType = z.enum(['jpeg', 'png']);
export type PhotoType = z.infer<typeof PhotoType>;

/** Whether a unit's photo was taken before or after its work. */
export const PhotoMoment = z.enum(['before', 'after']);
export type PhotoMoment = z.infer<typeof PhotoMoment>;

/** Metadata of a photo on a ticket; the image file is in S3. */
export const Photo = z.object({
  id: PhotoId,
  type: PhotoType,
  /** Photo width in pixels, after rotating the image to the camera's orientation. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
  at: Instant,
  /**
   * Code of the common ticket into which the photo's ticket was already merged when the photo was sent. Readers of the
   * common ticket see the photo too.
   */
  sentTo: TicketCode.optional(),
  /** Set if a unit took the photo of its work. Photos of citizens have no such field. */
  shows: PhotoMoment.optional(),
});
export type Photo = z.infer<typeof Photo>;

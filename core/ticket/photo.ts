import * as z from 'zod';
import { Instant } from '../time/instant.ts';
import { TicketCode } from './code.ts';

/** Made of what the picture shows, so that the same one sent twice is one. */
export const PhotoId = z.string().regex(/^[\w-]{22}$/);

export const PhotoType = z.enum(['jpeg', 'png']);
export type PhotoType = z.infer<typeof PhotoType>;

/** A photo of a ticket, as far as the ticket knows it: the picture itself lies elsewhere. */
export const Photo = z.object({
  id: PhotoId,
  type: PhotoType,
  /** As it is seen, whichever way the camera was held. */
  width: z.number().int().positive(),
  height: z.number().int().positive(),
  bytes: z.number().int().positive(),
  at: Instant,
  /** The common ticket that its own one was merged into when it was sent: readers of that one see it too. */
  sentTo: TicketCode.optional(),
});
export type Photo = z.infer<typeof Photo>;

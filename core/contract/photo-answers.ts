import * as z from 'zod';
import { TicketCode } from '../ticket/code.ts';
import { Photo } from '../ticket/photo.ts';

/** A ticket's photos, with addresses that show them for five minutes. */
export const PhotosAnswer = z.strictObject({
  code: TicketCode,
  version: z.int(),
  photos: z.array(
    Photo.omit({ sentTo: true })
      .extend({
        url: z.url(),
        thumbnailUrl: z.url(),
        /** The citizen of a ticket merged into this one sent it. */
        isFromMerged: z.literal(true).optional(),
      })
      .strict(),
  ),
});

import * as z from 'zod';
import { Photo } from '../../ticket/model/fields/photo.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';

/** Photos of a ticket, with URLs that expire after five minutes. */
export const PhotosResponse = z.strictObject({
  code: TicketCode,
  version: z.int(),
  photos: z.array(
    Photo.omit({ sentTo: true })
      .extend({
        url: z.url(),
        thumbnailUrl: z.url(),
        /** Set if the photo belongs to a ticket that was merged into this one. */
        isFromMerged: z.literal(true).optional(),
      })
      .strict(),
  ),
});

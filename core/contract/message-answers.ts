import * as z from 'zod';
import { Lang } from '../messages/lang.ts';

const audiences = ['citizen', 'officer', 'operator', 'supervisor', 'leadership'] as const;

export const MessagesResponse = z.strictObject({
  messages: z.array(
    z.strictObject({
      /**
       * Identifier of the message template as in `GET /api/staff/wording`, or identifier of a message that covers several
       * tickets.
       */
      key: z.string(),
      lang: Lang,
      audience: z.enum(audiences),
      /** `reader` describes the recipient, `occasion` the event that triggers the message. */
      reader: z.string(),
      occasion: z.string(),
      /** Example text of the message for each notification channel, filled in for an invented ticket. */
      sms: z.strictObject({ text: z.string(), segments: z.int(), characters: z.int() }).optional(),
      email: z.strictObject({ subject: z.string(), text: z.string() }).optional(),
      chat: z.strictObject({ text: z.string() }).optional(),
    }),
  ),
});

import * as z from 'zod';
import { MessageAudience } from '../../../messages/kinds/audiences.ts';
import { Lang } from '../../../messages/lang.ts';

export const ExampleMessagesResponse = z.strictObject({
  messages: z.array(
    z.strictObject({
      /**
       * Identifier of the message template as in `GET /api/staff/wording`, or of a message about several tickets, which has
       * no template.
       */
      key: z.string(),
      lang: Lang,
      audience: MessageAudience,
      /** Description of the recipient (`reader`) and of the event that triggers the message (`occasion`). */
      reader: z.string(),
      occasion: z.string(),
      /** Example texts of the message for an invented ticket, one for each notification channel. */
      sms: z.strictObject({ text: z.string(), segments: z.int(), characters: z.int() }).optional(),
      email: z.strictObject({ subject: z.string(), text: z.string() }).optional(),
      chat: z.strictObject({ text: z.string() }).optional(),
    }),
  ),
});

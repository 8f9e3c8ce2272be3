import * as z from 'zod';
import { Lang } from '../messages/lang.ts';

const audiences = ['citizen', 'officer', 'operator', 'supervisor', 'leadership'] as const;

export const MessagesAnswer = z.strictObject({
  messages: z.array(
    z.strictObject({
      /** Of its template, as `GET /api/staff/wording` lists it, or of a message about several tickets. */
      key: z.string(),
      lang: Lang,
      audience: z.enum(audiences),
      /** To whom and when it is sent, in words. */
      reader: z.string(),
      occasion: z.string(),
      /** How it reads by each channel, about an invented ticket. */
      sms: z.strictObject({ text: z.string(), segments: z.int(), characters: z.int() }).optional(),
      email: z.strictObject({ subject: z.string(), text: z.string() }).optional(),
      chat: z.strictObject({ text: z.string() }).optional(),
    }),
  ),
});

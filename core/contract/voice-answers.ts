import * as z from 'zod';
import { TicketCode } from '../ticket/code.ts';
import { VoiceMessage } from '../ticket/voice-message.ts';

/** A ticket's voice messages; for whoever may hear them, with addresses that play them for five minutes. */
export const VoicesAnswer = z.strictObject({
  code: TicketCode,
  version: z.int(),
  voiceMessages: z.array(z.strictObject({ ...VoiceMessage.shape, url: z.url().optional() })),
});

import * as z from 'zod';
import { TicketCode } from '../ticket/code.ts';
import { VoiceMessage } from '../ticket/voice-message.ts';

/** Voice messages of a ticket. For readers who may listen, the response contains URLs that expire after five minutes. */
export const VoiceMessagesResponse = z.strictObject({
  code: TicketCode,
  version: z.int(),
  voiceMessages: z.array(z.strictObject({ ...VoiceMessage.shape, url: z.url().optional() })),
});

import * as z from 'zod';
import { VoiceMessage } from '../../ticket/model/fields/voice-message.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';

/** Voice messages of a ticket. It contains URLs of the recordings, valid for five minutes, only if the reader may listen. */
export const VoiceMessagesResponse = z.strictObject({
  code: TicketCode,
  version: z.int(),
  voiceMessages: z.array(z.strictObject({ ...VoiceMessage.shape, url: z.url().optional() })),
});

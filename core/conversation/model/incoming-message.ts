import * as z from 'zod';
import { Instant } from '../../time/instant.ts';

/** Maximum number of characters in a chat message of a citizen or an operator. */
export const maxChatMessageCharacters = 2000;

/** Maximum number of characters in a chat message id; the database field has the same limit. */
export const maxChatMessageIdLength = 200;

const incomingMessageFields = {
  /** Message id assigned by the chat platform, used to drop duplicates. */
  id: z.string().min(1).max(maxChatMessageIdLength),
  at: Instant,
};

/** Input of a chat user in a format shared by web chat, Zalo and Messenger. */
export const IncomingChatMessage = z.discriminatedUnion('kind', [
  z.object({ ...incomingMessageFields, kind: z.literal('text'), text: z.string() }),
  /** Choice selected by the chat user; it may belong to an earlier message than the last one. */
  z.object({ ...incomingMessageFields, kind: z.literal('choice'), choice: z.string().max(100) }),
  z.object({
    ...incomingMessageFields,
    kind: z.literal('place'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  /** Photo that the hotline downloads from a URL of Zalo or Messenger. */
  z.object({ ...incomingMessageFields, kind: z.literal('photo'), url: z.url().max(2000) }),
  /** Event that the user opened the chat or followed the hotline's account. */
  z.object({ ...incomingMessageFields, kind: z.literal('greeting') }),
  /** Unsupported chat input, such as a sticker or voice message. */
  z.object({ ...incomingMessageFields, kind: z.literal('other') }),
]);
export type IncomingChatMessage = z.infer<typeof IncomingChatMessage>;

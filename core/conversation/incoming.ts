import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/** Maximum number of characters in a chat message. */
export const maxMessageCharacters = 2000;

/** Maximum number of characters in a message id, and in the database field that stores it. */
export const maxMessageIdLength = 200;

const sent = {
  /** Message id that the channel assigned, used to drop duplicates. */
  id: z.string().min(1).max(maxMessageIdLength),
  at: Instant,
};

/** Input of a chat user in a form that all channels share. */
export const IncomingMessage = z.discriminatedUnion('kind', [
  z.object({ ...sent, kind: z.literal('text'), text: z.string() }),
  /** Selection of an offered choice, possibly of a choice in an earlier message. */
  z.object({ ...sent, kind: z.literal('choice'), choice: z.string().max(100) }),
  z.object({
    ...sent,
    kind: z.literal('place'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  /** Photo that the hotline can download from a URL of the channel. */
  z.object({ ...sent, kind: z.literal('photo'), url: z.url().max(2000) }),
  /** Event that the user opened the conversation or followed the hotline's account. */
  z.object({ ...sent, kind: z.literal('greeting') }),
  /** Unsupported input such as a sticker or voice message. */
  z.object({ ...sent, kind: z.literal('other') }),
]);
export type IncomingMessage = z.infer<typeof IncomingMessage>;

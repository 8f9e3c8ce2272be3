import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/** Maximum characters of a chat message. */
export const maxMessageCharacters = 2000;

/** Maximum length of a message id, and of the field that stores it. */
export const maxMessageIdLength = 200;

const sent = {
  /** Id that the channel gave the message; used to drop duplicates. */
  id: z.string().min(1).max(maxMessageIdLength),
  at: Instant,
};

/** Input of a chat user, in the same form for all channels. */
export const IncomingMessage = z.discriminatedUnion('kind', [
  z.object({ ...sent, kind: z.literal('text'), text: z.string() }),
  /** Selection of an offered choice, possibly one from an earlier message. */
  z.object({ ...sent, kind: z.literal('choice'), choice: z.string().max(100) }),
  z.object({
    ...sent,
    kind: z.literal('place'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  /** Photo at a URL of the channel. */
  z.object({ ...sent, kind: z.literal('photo'), url: z.url().max(2000) }),
  /** The user opened the conversation or followed the account. */
  z.object({ ...sent, kind: z.literal('greeting') }),
  /** Unsupported input such as a sticker or voice message. */
  z.object({ ...sent, kind: z.literal('other') }),
]);
export type IncomingMessage = z.infer<typeof IncomingMessage>;

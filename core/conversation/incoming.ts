import * as z from 'zod';
import { Instant } from '../time/instant.ts';

/** As much as anybody writes in one message. */
export const mostLetters = 2000;

/** The channel's own name for a message, as long as it is kept. */
export const longestId = 200;

const sent = {
  /** The channel's own name for the message: the same again is the same message. */
  id: z.string().min(1).max(longestId),
  at: Instant,
};

/** A message of a person, whatever way it came. */
export const Incoming = z.discriminatedUnion('kind', [
  z.object({ ...sent, kind: z.literal('text'), text: z.string() }),
  /** One of the choices that were offered, be it long ago. */
  z.object({ ...sent, kind: z.literal('choice'), choice: z.string().max(100) }),
  z.object({
    ...sent,
    kind: z.literal('place'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
  }),
  /** Where the channel keeps a picture. */
  z.object({ ...sent, kind: z.literal('photo'), url: z.url().max(2000) }),
  /** They have opened the conversation, or follow us. */
  z.object({ ...sent, kind: z.literal('greeting') }),
  /** A sticker, a voice message: nothing that is understood here. */
  z.object({ ...sent, kind: z.literal('other') }),
]);
export type Incoming = z.infer<typeof Incoming>;

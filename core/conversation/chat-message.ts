import * as z from 'zod';
import { Incoming } from './incoming.ts';

/** What a platform's door puts into the queue: who said what. */
export const ChatMessage = z.object({
  channel: z.enum(['zalo', 'messenger']),
  user: z.string().min(1).max(64),
  incoming: Incoming,
});
export type ChatMessage = z.infer<typeof ChatMessage>;

import * as z from 'zod';
import { IncomingMessage } from './incoming.ts';

/** SQS message that contains one input of a Zalo or Messenger user. */
export const ChatMessage = z.object({
  channel: z.enum(['zalo', 'messenger']),
  user: z.string().min(1).max(64),
  incoming: IncomingMessage,
});
export type ChatMessage = z.infer<typeof ChatMessage>;

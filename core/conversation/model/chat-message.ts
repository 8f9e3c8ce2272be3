import * as z from 'zod';
import { IncomingChatMessage } from './incoming-message.ts';

/** SQS message that contains one input of a Zalo or Messenger user. */
export const ChatQueueMessage = z.object({
  channel: z.enum(['zalo', 'messenger']),
  user: z.string().min(1).max(64),
  incoming: IncomingChatMessage,
});
export type ChatQueueMessage = z.infer<typeof ChatQueueMessage>;

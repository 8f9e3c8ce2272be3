import * as z from 'zod';

/** Channel and user id of a chat user; together they identify the chat session. Never stored in plain text. */
export const ChatUserId = z.object({
  channel: z.enum(['chat', 'zalo', 'messenger']),
  user: z.string(),
});
export type ChatUserId = z.infer<typeof ChatUserId>;

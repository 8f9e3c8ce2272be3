import * as z from 'zod';

/** Chat user as the channel identifies them. It is the key to the stored session and is never stored in plain text. */
export const ChatUserId = z.object({
  channel: z.enum(['chat', 'zalo', 'messenger']),
  user: z.string(),
});
export type ChatUserId = z.infer<typeof ChatUserId>;

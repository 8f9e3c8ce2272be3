import * as z from 'zod';

/** Who talks: the channel's own name for them opens what is kept, and stands nowhere. */
export const TalkerName = z.object({
  channel: z.enum(['chat', 'zalo', 'messenger']),
  user: z.string(),
});
export type TalkerName = z.infer<typeof TalkerName>;

import * as z from 'zod';

/** Schema of a live caller's reply to a prompt: key presses, spoken text, silence or hanging up. */
export const LiveCallerReply = z.strictObject({
  keys: z
    .string()
    .regex(/^[0-9*#w]*$/, 'Must consist of the keys 0–9, * and #, and w for a pause of one second.')
    .max(100)
    .default(''),
  words: z.string().max(5000).optional(),
  hangsUp: z.boolean().default(false),
});
export type LiveCallerReply = z.output<typeof LiveCallerReply>;

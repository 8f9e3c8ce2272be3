import * as z from 'zod';
import data from './data/hot-messages.json' with { type: 'json' };

/** The key of a recording that is made to be heard before the menu. */
export const HotPrompt = z.string().regex(/^hot-[a-z0-9-]{1,30}$/, 'hot-unknown');

const Name = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
const HotMessages = z.strictObject({
  /** One that nobody takes back ends by itself. */
  longestHours: z.number().int().positive(),
  messages: z.array(z.strictObject({ key: HotPrompt, name: Name })),
});

/** What can be said to every caller, and for how long at most. */
export const hotMessages = HotMessages.parse(data);

import * as z from 'zod';

/** How a citizen wants to be notified; `none` is a choice, too. */
export const NotifyBy = z.enum(['zalo', 'sms', 'email', 'none']);
export type NotifyBy = z.infer<typeof NotifyBy>;

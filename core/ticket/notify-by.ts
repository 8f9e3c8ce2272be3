import * as z from 'zod';

/** Channel by which the citizen chose to be notified; `none` means no notifications. */
export const NotifyBy = z.enum(['zalo', 'sms', 'email', 'none']);
export type NotifyBy = z.infer<typeof NotifyBy>;

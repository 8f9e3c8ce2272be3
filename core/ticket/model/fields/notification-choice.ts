import * as z from 'zod';

/** Channel through which the citizen chose to be notified; `none` means no notifications. */
export const NotificationChoice = z.enum(['zalo', 'sms', 'email', 'none']);
export type NotificationChoice = z.infer<typeof NotificationChoice>;

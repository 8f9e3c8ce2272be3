import type * as z from 'zod';
import type { ModerationQueueResponse } from '../../../../core/contract/staff/supervision/supervision-responses.ts';

/** Closed ticket with question and answer that waits for moderation before publication. */
export type ModerationTicket = z.infer<typeof ModerationQueueResponse>['tickets'][number];

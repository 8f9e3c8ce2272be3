import type * as z from 'zod';
import type { ModerationResponse } from '../../../../core/contract/supervision-answers.ts';

/** Closed ticket with question and answer that waits for moderation before publication. */
export type ModerationTicket = z.infer<typeof ModerationResponse>['tickets'][number];

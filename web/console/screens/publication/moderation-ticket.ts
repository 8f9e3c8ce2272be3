import type * as z from 'zod';
import type { ModerationResponse } from '../../../../core/contract/supervision-answers.ts';

/** A closed ticket with question and answer that awaits moderation for publication. */
export type ModerationTicket = z.infer<typeof ModerationResponse>['tickets'][number];

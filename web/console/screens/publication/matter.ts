import type * as z from 'zod';
import type { ModerationResponse } from '../../../../core/contract/supervision-answers.ts';

/** A question and its answer that may stand before the public. */
export type Matter = z.infer<typeof ModerationResponse>['tickets'][number];

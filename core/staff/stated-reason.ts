import * as z from 'zod';
import { isVisiblyAtLeast, written } from '../text/written.ts';

/** Why something that an administrator gave out is changed or taken back. */
export const StatedReason = z.strictObject({
  reason: written(1000, 'words-required').refine(isVisiblyAtLeast(5), 'words-too-short'),
});
export type StatedReason = z.infer<typeof StatedReason>;

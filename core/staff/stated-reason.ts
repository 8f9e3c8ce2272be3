import * as z from 'zod';
import { boundedText, hasVisibleLength } from '../text/written.ts';

/** Reason that an administrator must give for changing or withdrawing a provider or webhook. */
export const StatedReason = z.strictObject({
  reason: boundedText(1000, 'words-required').refine(hasVisibleLength(5), 'words-too-short'),
});
export type StatedReason = z.infer<typeof StatedReason>;

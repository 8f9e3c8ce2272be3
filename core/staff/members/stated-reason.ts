import * as z from 'zod';
import {
  buildBoundedTextSchema,
  buildMinVisibleLengthCheck,
} from '../../text/bounded-text-schema.ts';

/** Reason that an administrator must state to change or withdraw an API client or webhook. */
export const StatedReason = z.strictObject({
  reason: buildBoundedTextSchema(1000, 'words-required').refine(
    buildMinVisibleLengthCheck(5),
    'words-too-short',
  ),
});
export type StatedReason = z.infer<typeof StatedReason>;

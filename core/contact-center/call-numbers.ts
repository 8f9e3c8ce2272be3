import * as z from 'zod';
import { dayMs } from '../time/day-ms.ts';
import numbers from './data/calls.json' with { type: 'json' };

const Count = z.number().int().positive();

/** Retention period of call data, and time limits for voice messages, recordings and transcripts. */
export const callLimits = z
  .strictObject({
    keptDays: Count,
    /** Shortest recording that counts as a voice message; it must exceed the tone and a breath. */
    shortestMessageSeconds: Count,
    longestMessageSeconds: Count,
    /** Minutes after the end of a call within which its recording must arrive. A later recording counts as missing. */
    recordingWithinMinutes: Count,
    /**
     * Minutes within which a transcript must arrive. After that, the operators are notified to listen to the voice message.
     */
    transcriptWithinMinutes: Count,
  })
  .parse(numbers);

/** Returns the expiry date of call data that is written now. */
export function callExpiresAt(now: Date): Date {
  return new Date(now.getTime() + callLimits.keptDays * dayMs);
}

import * as z from 'zod';
import { dayMs } from '../../../time/day-ms.ts';
import numbers from '../../data/calls.json' with { type: 'json' };

const Count = z.number().int().positive();

/** Retention period of call data, and time limits for voice messages, recordings and transcripts. */
export const callLimits = z
  .strictObject({
    keptDays: Count,
    /**
     * Minimum length in seconds of a recording that counts as a voice message; more than the length of the tone and a
     * breath.
     */
    shortestMessageSeconds: Count,
    longestMessageSeconds: Count,
    /**
     * Maximum number of minutes between the end of a call and the arrival of its recording. After that, the recording counts
     * as missing.
     */
    recordingWithinMinutes: Count,
    /**
     * Maximum number of minutes until Amazon Transcribe delivers a transcript. After that, the operators are asked to listen
     * to the voice message.
     */
    transcriptWithinMinutes: Count,
  })
  .parse(numbers);

/** Returns the time at which call data stored now expires. */
export function getCallExpiry(now: Date): Date {
  return new Date(now.getTime() + callLimits.keptDays * dayMs);
}

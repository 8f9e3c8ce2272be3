import * as z from 'zod';
import { dayMs } from '../time/day-ms.ts';
import numbers from './data/calls.json' with { type: 'json' };

const Count = z.number().int().positive();

/** How long the traces of a call are kept, and how long what somebody says after the tone may be. */
export const callNumbers = z
  .strictObject({
    keptDays: Count,
    /** The tone and a breath: shorter is nobody's message. */
    shortestMessageSeconds: Count,
    longestMessageSeconds: Count,
    /** After the end of its call: what isn't there by then never was. */
    recordingWithinMinutes: Count,
    /** A message without a transcript by then goes to the operators, who listen to it. */
    transcriptWithinMinutes: Count,
  })
  .parse(numbers);

/** Until when what is known of a call is kept that somebody has touched now. */
export const callKeptUntil = (now: Date): Date =>
  new Date(now.getTime() + callNumbers.keptDays * dayMs);

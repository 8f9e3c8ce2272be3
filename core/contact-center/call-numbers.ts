import * as z from 'zod';
import numbers from './data/calls.json' with { type: 'json' };

const Count = z.number().int().positive();

/** How long the traces of a call are kept, and how long what somebody says after the tone may be. */
export const callNumbers = z
  .strictObject({
    keptDays: Count,
    /** The tone and a breath: shorter is nobody's message. */
    shortestMessageSeconds: Count,
    longestMessageSeconds: Count,
  })
  .parse(numbers);

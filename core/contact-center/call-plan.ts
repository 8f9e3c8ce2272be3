import * as z from 'zod';
import plan from './data/call-plan.json' with { type: 'json' };

const seconds = z.number().int().positive();
const count = z.number().int().nonnegative();

/** The numbers of a call: how long it waits for a key, and from which length on a queue is too long. */
const CallPlan = z.strictObject({
  functionSeconds: seconds.max(8),
  openingSeconds: seconds.max(8),
  /** After a notice that needs no answer. */
  noticeSeconds: seconds,
  keySeconds: seconds,
  entrySeconds: seconds,
  messageSeconds: seconds.max(180),
  offerEverySeconds: seconds.min(20),
  /** How often a menu is heard again by *. */
  menuRepeats: count,
  /** After a wrong key or silence. */
  askAgain: count,
  /** Where calls are passed on to 115. Without it callers are asked to dial 115 themselves, and operators answer. */
  emergencyNumber: z
    .string()
    .regex(/^\+84\d{3,10}$/)
    .optional(),
  emergencyRingSeconds: seconds,
  /** From here on a callback is offered before the queue. */
  longQueue: count,
  /** From here on nobody is sent into it any more but who can't wait. */
  fullQueue: count,
  spokenPositions: count,
  /** Connect's own, for when our register doesn't answer. */
  callback: z.strictObject({ delaySeconds: seconds, attempts: seconds, retrySeconds: seconds }),
});

export const callPlan = CallPlan.parse(plan);

import * as z from 'zod';
import plan from './data/call-plan.json' with { type: 'json' };

const seconds = z.number().int().positive();
const count = z.number().int().nonnegative();

/** Timeouts and queue limits of the contact flows. */
const CallPlan = z.strictObject({
  functionSeconds: seconds.max(8),
  openingSeconds: seconds.max(8),
  /** Seconds to wait for a key after an announcement that needs no answer. */
  noticeSeconds: seconds,
  keySeconds: seconds,
  entrySeconds: seconds,
  messageSeconds: seconds.max(180),
  offerEverySeconds: seconds.min(20),
  /** Maximum number of times that a caller can repeat a menu with the * key. */
  menuRepeats: count,
  /** Maximum number of times that a question is repeated after a wrong key or silence. */
  askAgain: count,
  /**
   * Number to which emergency calls are transferred to reach 115. If it is absent, callers hear the advice to dial 115, and
   * operators answer those who stay on the line.
   */
  emergencyNumber: z
    .string()
    .regex(/^\+84\d{3,10}$/)
    .optional(),
  emergencyRingSeconds: seconds,
  /** Number of waiting calls from which on a callback is offered before the queue. */
  longQueue: count,
  /** Number of waiting calls from which on only urgent calls enter the queue. */
  fullQueue: count,
  spokenPositions: count,
  /** Settings for Amazon Connect's own callbacks, which the flows use when the hotline's function fails. */
  callback: z.strictObject({ delaySeconds: seconds, attempts: seconds, retrySeconds: seconds }),
});

export const callPlan = CallPlan.parse(plan);

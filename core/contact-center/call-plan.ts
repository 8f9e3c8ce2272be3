import * as z from 'zod';
import plan from './data/call-plan.json' with { type: 'json' };

const seconds = z.number().int().positive();
const count = z.number().int().nonnegative();

/** Timeouts and queue limits of the contact flows. */
const CallPlan = z.strictObject({
  functionSeconds: seconds.max(8),
  openingSeconds: seconds.max(8),
  /** Time in seconds to wait for a keypress after an announcement that needs no answer. */
  noticeSeconds: seconds,
  keySeconds: seconds,
  entrySeconds: seconds,
  messageSeconds: seconds.max(180),
  offerEverySeconds: seconds.min(20),
  /** Maximum number of times that a caller can repeat a menu by pressing `*`. */
  menuRepeats: count,
  /** Maximum number of times that the flow repeats a question after a wrong keypress or silence. */
  askAgain: count,
  /**
   * Telephone number to which emergency calls are transferred to reach the ambulance service (115). Without it, callers hear
   * the advice to dial 115, and operators answer those who stay on the line.
   */
  emergencyNumber: z
    .string()
    .regex(/^\+84\d{3,10}$/)
    .optional(),
  emergencyRingSeconds: seconds,
  /** Number of waiting calls from which on the flow offers a callback before the queue. */
  longQueue: count,
  /** Number of waiting calls from which on only urgent calls enter the queue. */
  fullQueue: count,
  spokenPositions: count,
  /** Delay and retries for Amazon Connect's own callbacks, which the flows use if the hotline's Lambda function fails. */
  callback: z.strictObject({ delaySeconds: seconds, attempts: seconds, retrySeconds: seconds }),
});

export const callFlowLimits = CallPlan.parse(plan);

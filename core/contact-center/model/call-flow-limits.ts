import * as z from 'zod';
import plan from '../data/call-plan.json' with { type: 'json' };

const seconds = z.number().int().positive();
const count = z.number().int().nonnegative();

/** Timeouts and queue limits of the telephone contact flows. */
const CallPlan = z.strictObject({
  functionSeconds: seconds.max(8),
  openingSeconds: seconds.max(8),
  /** Time in seconds for which the contact flow waits for a keypress after an announcement that needs no answer. */
  noticeSeconds: seconds,
  /** Time in seconds for which the contact flow waits for a keypress before it offers the next choice. */
  choiceSeconds: seconds,
  /** Time in seconds after which a call without a choice of language continues in Vietnamese. */
  languageSeconds: seconds,
  keySeconds: seconds,
  entrySeconds: seconds,
  /** Time in seconds after which the entered letters of a commune are complete, without a final `#`. */
  betweenLettersSeconds: seconds.max(20),
  messageSeconds: seconds.max(180),
  offerEverySeconds: seconds.min(20),
  /** Maximum number of times that a caller can repeat a telephone menu by pressing `*`. */
  menuRepeats: count,
  /** Maximum number of times that the contact flow repeats a question after a wrong keypress or silence. */
  askAgain: count,
  /** Maximum number of times that the caller can correct a wrong ticket code. */
  codeAgain: count,
  /**
   * Telephone number to which emergency calls are transferred, so that callers reach the ambulance service (115). If it is
   * not set, callers hear the advice to dial 115, and operators answer callers who stay on the line.
   */
  emergencyNumber: z
    .string()
    .regex(/^\+84\d{3,10}$/)
    .optional(),
  emergencyRingSeconds: seconds,
  /** Minimum number of waiting calls at which the contact flow offers a callback before the queue. */
  longQueue: count,
  /** Minimum number of waiting calls at which only urgent calls enter the queue. */
  fullQueue: count,
  spokenPositions: count,
  /**
   * Delay and retries of Amazon Connect's built-in callbacks. The contact flows use them if the hotline's Lambda function
   * fails.
   */
  callback: z.strictObject({ delaySeconds: seconds, attempts: seconds, retrySeconds: seconds }),
});

export const callFlowLimits = CallPlan.parse(plan);

import * as z from 'zod';
import { Priority, ServiceCode } from '../directory/model/services/service.ts';
import { validityFields } from '../time/validity.ts';

const Minutes = z.number().int().positive();

/** Time limit of a deadline clock: a number of wall-clock or working minutes, or the end of the n-th working day. */
export const TimeLimit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wall'), minutes: Minutes }),
  z.strictObject({ kind: z.literal('working'), minutes: Minutes }),
  z.strictObject({ kind: z.literal('working-days'), days: z.number().int().positive() }),
]);
export type TimeLimit = z.infer<typeof TimeLimit>;

/**
 * Deadline clocks of a ticket. `acknowledge` and `resolve` apply to its lead unit; `forward` applies to the operators until
 * they assign the ticket.
 */
export const ClockName = z.enum(['forward', 'acknowledge', 'resolve']);
export type ClockName = z.infer<typeof ClockName>;

/** Clocks of the lead unit by which tickets are listed as overdue, the more serious one first. */
export const OverdueClockName = z.enum(['resolve', 'acknowledge']);
export type OverdueClockName = z.infer<typeof OverdueClockName>;

/** Time limits for a priority, with exceptions for individual services. */
export const TimeLimitRow = z.strictObject({
  priority: Priority,
  name: z.string().min(1),
  forward: TimeLimit,
  acknowledge: TimeLimit,
  resolve: TimeLimit,
  exceptions: z.array(z.strictObject({ service: ServiceCode, clock: ClockName, rule: TimeLimit })),
  /** Absolute time limit for an answer if the unit reports its progress. Reference data only; the code doesn't use it. */
  resolveLimit: TimeLimit.nullable(),
  source: z.string(),
  ...validityFields,
});
export type TimeLimitRow = z.infer<typeof TimeLimitRow>;

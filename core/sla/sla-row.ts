import * as z from 'zod';
import { Priority, Service } from '../directory/service.ts';
import { validity } from '../time/validity.ts';

const Minutes = z.number().int().positive();

/** Time limit of a clock: wall-clock minutes, working minutes, or the end of a working day. */
export const ClockRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wall'), minutes: Minutes }),
  z.strictObject({ kind: z.literal('working'), minutes: Minutes }),
  z.strictObject({ kind: z.literal('working-days'), days: z.number().int().positive() }),
]);
export type ClockRule = z.infer<typeof ClockRule>;

/** Clocks of a ticket: acknowledge and resolve for its unit, forward for the operators while they classify it. */
export const ClockName = z.enum(['forward', 'acknowledge', 'resolve']);
export type ClockName = z.infer<typeof ClockName>;

/** Time limits of a priority, with exceptions for individual services. */
export const SlaRow = z.strictObject({
  priority: Priority,
  name: z.string().min(1),
  forward: ClockRule,
  acknowledge: ClockRule,
  resolve: ClockRule,
  exceptions: z.array(z.strictObject({ service: Service, clock: ClockName, rule: ClockRule })),
  /** Outer time limit for a late answer that reports its progress. Reference data only: no code evaluates it. */
  resolveLimit: ClockRule.nullable(),
  source: z.string(),
  ...validity,
});
export type SlaRow = z.infer<typeof SlaRow>;

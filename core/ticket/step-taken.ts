import * as z from 'zod';

/** Kinds of events that record an escalation step. */
export const stepKinds = ['rung', 'data-rung', 'review-rung'] as const;

/** What every event of an escalation step has: the share of the time that has passed, and who was notified. */
export const stepTaken = {
  percent: z.number().int().positive(),
  told: z.array(z.object({ unit: z.string(), role: z.string() })),
};

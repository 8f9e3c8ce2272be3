import * as z from 'zod';

/** Kinds of events that record an escalation step. */
export const escalationEventKinds = ['rung', 'data-rung', 'review-rung'] as const;

/** Fields of every escalation-step event: the share of elapsed time and the notified roles. */
export const escalationEventFields = {
  percent: z.number().int().positive(),
  told: z.array(z.object({ unit: z.string(), role: z.string() })),
};

import * as z from 'zod';

/** Kinds of ticket events that record an escalation step. */
export const escalationEventKinds = ['rung', 'data-rung', 'review-rung'] as const;

/** Fields that every escalation-step event has: the elapsed share of the time limit in percent, and the notified roles. */
export const escalationEventFields = {
  percent: z.number().int().positive(),
  told: z.array(z.object({ unit: z.string(), role: z.string() })),
};

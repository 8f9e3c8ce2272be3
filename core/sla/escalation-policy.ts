import * as z from 'zod';
import { AccountableRole } from '../directory/model/organization/people.ts';
import { UnitCode } from '../directory/model/organization/unit.ts';
import { validityFields } from '../time/validity.ts';

/**
 * Recipient of an escalation step. `above-head` means the superior who is `steps` levels above the head of the lead unit in
 * the escalation chain.
 */
const EscalationTarget = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('handler') }),
  z.strictObject({ to: z.literal('duty') }),
  z.strictObject({ to: z.literal('head') }),
  z.strictObject({ to: z.literal('above-head'), steps: z.number().int().positive() }),
  z.strictObject({ to: z.literal('unit'), unit: UnitCode, role: AccountableRole }),
]);
export type EscalationTarget = z.infer<typeof EscalationTarget>;

/** Escalation step: the recipients to notify when this percentage of a clock's time limit has elapsed. */
export const EscalationThreshold = z.strictObject({
  percent: z.number().int().positive(),
  action: z.string().min(1),
  notify: z.array(EscalationTarget).min(1),
  /**
   * Additional recipients of the escalation step while nobody has acknowledged the ticket, because the unit may not have
   * seen the first notification.
   */
  unacknowledged: z.array(EscalationTarget).min(1).optional(),
  ...validityFields,
});
export type EscalationThreshold = z.infer<typeof EscalationThreshold>;

export const ClockEscalationPolicy = z.array(EscalationThreshold).min(1);
export type ClockEscalationPolicy = z.infer<typeof ClockEscalationPolicy>;

import * as z from 'zod';
import { toLocalDate } from '../../time/local-date.ts';
import { isValidOn, validityFields } from '../../time/validity.ts';

/** Coded reason for ending a ticket (close, refuse or refer) or for revealing an identity. */
export const ActionReason = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  action: z.enum(['close', 'refuse', 'refer', 'reveal']),
  name: z.strictObject({
    vi: z.string().min(1),
    km: z.string().min(1).optional(),
    en: z.string().min(1),
  }),
  /**
   * True if ending the ticket with this reason erases the citizen's text, because only another authority is competent for
   * the report.
   */
  isSealed: z.boolean().default(false),
  /**
   * Whether tickets with this reason must be entered in the national system. False if the reason means that the ticket is no
   * report, such as spam.
   */
  isForNationalSystem: z.boolean().optional(),
  ...validityFields,
});
export type ActionReason = z.infer<typeof ActionReason>;

/** Returns the coded reason for an action such as closing a ticket, if the reason is valid on the day. */
export function findActionReason(
  { reasons }: { reasons: readonly ActionReason[] },
  action: ActionReason['action'],
  code: string,
  on: Date,
): ActionReason | undefined {
  return reasons.find(
    (row) => row.code === code && row.action === action && isValidOn(row, toLocalDate(on)),
  );
}

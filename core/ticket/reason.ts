import * as z from 'zod';
import { localDate } from '../time/local-date.ts';
import { isValidOn, validity } from '../time/validity.ts';

/** Why a ticket ends, as done, as not accepted, as somebody else's; or why who reported is to be known. */
export const Reason = z.strictObject({
  code: z.string().regex(/^[a-z][a-z0-9-]*$/),
  action: z.enum(['close', 'refuse', 'refer', 'reveal']),
  name: z.strictObject({
    vi: z.string().min(1),
    km: z.string().min(1).optional(),
    en: z.string().min(1),
  }),
  /** What the citizen wrote is not kept: it belongs to another authority alone. */
  isSealed: z.boolean().default(false),
  ...validity,
});
export type Reason = z.infer<typeof Reason>;

/** The reason of that code for that way of ending, if it may be given on that day. */
export const reasonOf = (
  { reasons }: { reasons: readonly Reason[] },
  action: Reason['action'],
  code: string,
  on: Date,
): Reason | undefined =>
  reasons.find(
    (row) => row.code === code && row.action === action && isValidOn(row, localDate(on)),
  );

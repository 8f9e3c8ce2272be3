import * as z from 'zod';
import { AuditClass } from '../staff/audit.ts';
import { StaffRole } from '../staff/member.ts';
import { TicketCode } from '../ticket/code.ts';
import { LocalDate } from '../time/local-date.ts';
import { Moment } from './shared-answers.ts';

export const AuditAnswer = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  entries: z.array(
    z.strictObject({
      at: Moment,
      of: AuditClass,
      /** What was looked at or done: the kind of the access, or of the ticket's event. */
      kind: z.string(),
      label: z.string(),
      by: z.strictObject({
        sub: z.string(),
        name: z.string().optional(),
        role: StaffRole.optional(),
        unit: z.string().optional(),
      }),
      code: TicketCode.optional(),
      /** Which event of the ticket, or which change of the directory or the telephone. */
      number: z.int().optional(),
      /** Of an identity that was opened, of a change, of a search; never words of a ticket. */
      reason: z.string().optional(),
      text: z.string().optional(),
    }),
  ),
  /** Behind which it goes on; a page may be short, or empty, and not the last. */
  next: z.string().optional(),
});

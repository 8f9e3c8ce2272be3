import * as z from 'zod';
import { Row } from '../directory/tables.ts';
import { AuditClass } from '../staff/audit.ts';
import { Membership, StaffRole } from '../staff/member.ts';
import { TicketCode } from '../ticket/code.ts';
import { LocalDate } from '../time/local-date.ts';
import { GrantAnswer, Moment, WarningAnswer } from './shared-answers.ts';

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
      /** Of a list: the tickets that it showed; none to a member of a unit, from whom some are kept. */
      codes: z.array(TicketCode).optional(),
      /** Of a change of a member: who, and what they were before and after; nothing when they were no member. */
      member: z
        .strictObject({
          sub: z.string(),
          name: z.string().optional(),
          before: Membership.optional(),
          after: Membership.optional(),
        })
        .optional(),
      /** Of a reveal that was agreed to: who gave the person who agreed their role. */
      granted: GrantAnswer.optional(),
      warning: WarningAnswer.optional(),
      /** Of a change of the directory: what it made of the roster, row by row. */
      roster: z
        .array(z.strictObject({ key: z.string(), before: Row.nullable(), after: Row.nullable() }))
        .optional(),
    }),
  ),
  /** Behind which it goes on; a page may be short, or empty, and not the last. */
  next: z.string().optional(),
});

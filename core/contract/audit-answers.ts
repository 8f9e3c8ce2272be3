import * as z from 'zod';
import { TableRow } from '../directory/tables.ts';
import { AuditClass } from '../staff/audit.ts';
import { Membership, StaffRole } from '../staff/member.ts';
import { TicketCode } from '../ticket/code.ts';
import { LocalDate } from '../time/local-date.ts';
import { GrantResponse, ResponseInstant, RevealWarningResponse } from './shared-answers.ts';

export const AuditResponse = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  entries: z.array(
    z.strictObject({
      at: ResponseInstant,
      of: AuditClass,
      /** Kind of the access, or of the ticket's event. */
      kind: z.string(),
      label: z.string(),
      by: z.strictObject({
        sub: z.string(),
        name: z.string().optional(),
        role: StaffRole.optional(),
        unit: z.string().optional(),
      }),
      code: TicketCode.optional(),
      /** Number of the ticket's event, or of the change of the directory or the phone state. */
      number: z.int().optional(),
      /** Reason of a reveal, change or search. Reasons of ticket actions are left out because they quote the ticket. */
      reason: z.string().optional(),
      text: z.string().optional(),
      /**
       * Codes of the tickets that a list displayed. Absent if the reader belongs to a unit, because some tickets are hidden
       * from that reader.
       */
      codes: z.array(TicketCode).optional(),
      /**
       * Member of staff whose membership was changed, with the state before and after; `before` is absent for a new member.
       */
      member: z
        .strictObject({
          sub: z.string(),
          name: z.string().optional(),
          before: Membership.optional(),
          after: Membership.optional(),
        })
        .optional(),
      /** For an approved reveal: who gave the approving member their role. */
      granted: GrantResponse.optional(),
      warning: RevealWarningResponse.optional(),
      /** For a directory change: its changed rows of the roster. */
      roster: z
        .array(
          z.strictObject({
            key: z.string(),
            before: TableRow.nullable(),
            after: TableRow.nullable(),
          }),
        )
        .optional(),
    }),
  ),
  /** Cursor of the next page; absent on the last page. A page may be short or empty and still not be the last. */
  next: z.string().optional(),
});

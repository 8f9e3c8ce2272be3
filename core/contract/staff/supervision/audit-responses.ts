import * as z from 'zod';
import { DirectoryTableRow } from '../../../directory/model/tables.ts';
import { AuditCategory } from '../../../staff/access/audit.ts';
import { Membership, StaffRole } from '../../../staff/members/member.ts';
import { TicketCode } from '../../../ticket/model/ticket-code.ts';
import { LocalDate } from '../../../time/local-date.ts';
import {
  IdentityRevealWarningResponse,
  ResponseInstant,
  RoleGrantResponse,
} from '../../shared-responses.ts';

export const AuditLogResponse = z.strictObject({
  from: LocalDate,
  to: LocalDate,
  entries: z.array(
    z.strictObject({
      at: ResponseInstant,
      of: AuditCategory,
      /** Kind of the audit log entry: the kind of access, ticket event or change. */
      kind: z.string(),
      label: z.string(),
      by: z.strictObject({
        sub: z.string(),
        name: z.string().optional(),
        role: StaffRole.optional(),
        unit: z.string().optional(),
      }),
      code: TicketCode.optional(),
      /**
       * Number of the ticket event, the directory change, or the change of the telephone settings that the audit log entry
       * is about.
       */
      number: z.int().optional(),
      /**
       * Reason for a reveal, change or search. Reasons for ticket actions are omitted, because they can quote the ticket.
       */
      reason: z.string().optional(),
      text: z.string().optional(),
      /**
       * Codes of the tickets in a list that the member opened. Omitted for readers in a unit, because the list may contain
       * tickets that are hidden from them.
       */
      codes: z.array(TicketCode).optional(),
      /**
       * Staff member whose role or account was changed, with the state before and after; `before` is absent for a new member.
       */
      member: z
        .strictObject({
          sub: z.string(),
          name: z.string().optional(),
          before: Membership.optional(),
          after: Membership.optional(),
        })
        .optional(),
      /** For an approved reveal of a sender's identity: which administrator assigned the approver's role, and when. */
      granted: RoleGrantResponse.optional(),
      warning: IdentityRevealWarningResponse.optional(),
      /** For a chat that a member took over in the console: the member who answered it before. */
      takenFrom: z.strictObject({ sub: z.string(), name: z.string().optional() }).optional(),
      /** Changed rows of the roster (people in accountable roles), if the entry is a directory change. */
      roster: z
        .array(
          z.strictObject({
            key: z.string(),
            before: DirectoryTableRow.nullable(),
            after: DirectoryTableRow.nullable(),
          }),
        )
        .optional(),
    }),
  ),
  /** Cursor for the next page; absent on the last page. A page that is short or empty is not necessarily the last. */
  next: z.string().optional(),
});

import * as z from 'zod';
import { UnitRef } from '../../directory/model/organization/unit.ts';
import type { OfficerLink } from '../../officer/officer-link.ts';
import { TicketCode } from '../../ticket/model/ticket-code.ts';
import { Instant } from '../../time/instant.ts';
import { RoleGrant, type StaffMember, StaffRole } from '../members/member.ts';
import { IdentityRevealWarning } from './reveal-warning.ts';

/** Kinds of access log entries: reading a ticket, or a step toward revealing personal data. */
export const AccessLogEntryKind = z.enum([
  'opened',
  'listed',
  'found-by-number',
  'reveal-asked',
  'reveal-approved',
  'reveal-refused',
  'identity-opened',
  'contact-opened',
  'contact-exported',
  'heard',
]);
export type AccessLogEntryKind = z.infer<typeof AccessLogEntryKind>;

/**
 * Access log entry that records who read or revealed parts of a ticket. The entry is stored apart from the ticket item, so
 * that reading never conflicts with a write.
 */
export const AccessLogEntry = z.object({
  code: TicketCode,
  kind: AccessLogEntryKind,
  at: Instant,
  by: z.object({
    role: StaffRole,
    unit: UnitRef.optional(),
    /** Cognito subject of the reader; set only for signed-in staff. */
    sub: z.string().optional(),
    /** Accountable role of the reader, such as handler or head; set only for officers who used a link. */
    post: z.string().optional(),
    /**
     * Last characters of the hash that identifies the officer to whom an officer link was sent. Set only for officers who
     * used a link.
     */
    person: z.string().optional(),
  }),
  /** Code of the reason for a reveal, as listed in the directory of units and topics. */
  reason: z.string().optional(),
  text: z.string().optional(),
  /** Cognito subject of the member who requested the reveal that this access log entry approves or refuses. */
  asker: z.string().optional(),
  /**
   * Set only for an approved reveal: `granted` records which administrator assigned the approver's role, and when.
   * `warning` is the reason why requester and approver might be the same person, if there is one.
   */
  granted: RoleGrant.optional(),
  warning: IdentityRevealWarning.optional(),
});
export type AccessLogEntry = z.infer<typeof AccessLogEntry>;

/** Pagination cursor of an access log: position of the last entry of the previous page. */
export const AccessLogCursor = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[a-z-]+#[\w.:-]{1,80}$/, 'cursor-unknown')
  .brand('AccessLogCursor');
export type AccessLogCursor = z.infer<typeof AccessLogCursor>;

/**
 * Thrown if an access log entry cannot be written. The ticket or list must then not be shown, and the API responds with
 * status 503.
 */
export class AccessLogWriteError extends Error {
  override name = 'AccessLogWriteError';
  /**
   * `subject` names the ticket or list that was not shown, such as `Ticket 0123456789` or `List queue`. The error message
   * contains it.
   */
  constructor(subject: string, cause: unknown) {
    super(`${subject}: not shown, because writing the access log entry failed`, { cause });
  }
}

export type AccessLog = {
  /**
   * Writes an access log entry unless the same person already has an entry of the same kind in this hour. Throws
   * `AccessLogWriteError` on failure.
   */
  note(access: AccessLogEntry): Promise<void>;
  /** Writes an access log entry on every call. If the write fails, the caller must reveal nothing. */
  record(access: AccessLogEntry): Promise<void>;
  /** Returns the entries about playing the ticket's voice messages since the given time, oldest first. */
  listPlays(code: TicketCode, from: Date): Promise<AccessLogEntry[]>;
  /** Returns one page of access log entries, newest first, starting after the cursor. */
  page(
    code: TicketCode,
    after?: AccessLogCursor,
  ): Promise<{ accesses: AccessLogEntry[]; next?: AccessLogCursor }>;
};

type Member = Pick<StaffMember, 'sub' | 'role' | 'unit'>;

/** Builds the access log entry for a staff member. The entry stores no name, because the member list already has it. */
export function buildStaffAccessLogEntry(
  { sub, role, unit }: Member,
  what: Omit<AccessLogEntry, 'by'>,
): AccessLogEntry {
  return {
    ...what,
    by: { sub, role, ...(unit && { unit }) },
  };
}

/**
 * Number of characters of a person's hash that access log entries store. This number suffices to distinguish the people in a
 * unit's roster.
 */
const personLength = 16;

export function shortenPersonHash(person: string): string {
  return person.slice(-personLength);
}

/**
 * Builds the access log entry for an officer who used a link. Such officers have no account, so the entry holds the link's
 * unit, role and person hash.
 */
export function buildOfficerLinkAccessLogEntry(
  { code, unit, role: post, person }: Pick<OfficerLink, 'code' | 'unit' | 'role' | 'person'>,
  at: Date,
  kind: Extract<AccessLogEntryKind, 'opened' | 'heard'> = 'opened',
): AccessLogEntry {
  return {
    ...{ code, kind, at },
    by: { role: 'officer', unit, post, person: shortenPersonHash(person) },
  };
}

import * as z from 'zod';
import { TicketCode, TypedTicketCode } from '../../ticket/model/ticket-code.ts';
import {
  LocalDate,
  parseDayNumber,
  toDateOfDayNumber,
  toLocalDate,
} from '../../time/local-date.ts';
import { CognitoSub, Membership, RoleGrant, StaffRole } from '../members/member.ts';
import { IdentityRevealWarning } from './reveal-warning.ts';

/**
 * Categories of audit log lines: ticket accesses, list accesses, chats joined in the console, staff changes, ticket
 * actions, directory and telephone changes, API clients, webhooks, and audit searches.
 */
export const AuditCategory = z.enum([
  'access',
  'list',
  'chat',
  'member',
  'act',
  'directory',
  'phone',
  'provider',
  'webhook',
  'audit',
]);
export type AuditCategory = z.infer<typeof AuditCategory>;

/** Pagination cursor of the audit log: position of a line within its day, beginning with the time. */
export const AuditCursor = z
  .string()
  .regex(
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#(access|list|chat|member|act|directory|phone|provider|webhook|audit)#[a-z-]{1,40}#[\w.:-]{1,80}#[\w.-]{1,40}$/,
    'cursor-unknown',
  )
  .brand('AuditCursor');
export type AuditCursor = z.infer<typeof AuditCursor>;

export type AuditLine = {
  at: Date;
  of: AuditCategory;
  kind: string;
  /** Cognito subject of the staff member whose action the audit line records. */
  actorSub: string;
  /** What the audit line is about: a ticket code, a member's Cognito subject, or the id of a chat or change. */
  about: string;
  /** Version of the ticket event, or sequence number of the change to an API client or webhook. */
  version?: number;
};

export function toAuditCursor({ at, of, kind, actorSub, about, version }: AuditLine): AuditCursor {
  return AuditCursor.parse(
    [at.toISOString(), of, kind, actorSub, version ? `${about}.${version}` : about].join('#'),
  );
}

export function toAuditLine(cursor: AuditCursor): AuditLine {
  const [at = '', of, kind = '', actorSub = '', where = ''] = cursor.split('#');
  const [about = '', version] = where.split('.');
  const line = { at: new Date(at), of: AuditCategory.parse(of), kind, actorSub, about };
  return version === undefined ? line : { ...line, version: Number(version) };
}

const maxDays = 31;

/** Query parameters of an audit search. A search without dates covers today and the previous 7 days. */
export const auditQueryFields = {
  member: CognitoSub.optional(),
  code: TypedTicketCode.optional(),
  kind: z.string().max(40, 'too-long').optional(),
  from: z.iso.date('date-malformed').optional(),
  to: z.iso.date('date-malformed').optional(),
};
type AuditFields = z.infer<z.ZodObject<typeof auditQueryFields>>;
export type AuditQuery = Omit<AuditFields, 'from' | 'to'> & { from: LocalDate; to: LocalDate };

const defaultDays = 7;

/** Returns the validated audit query with its date range, or an error if the dates are reversed or span more than 31 days. */
export function parseAuditQuery(
  { from, to, ...filters }: AuditFields,
  now: Date,
): AuditQuery | 'date-order' | 'too-many-days' {
  const last = LocalDate.parse(to ?? toLocalDate(now));
  const first = LocalDate.parse(from ?? toDateOfDayNumber(parseDayNumber(last) - defaultDays));
  if (first > last) return 'date-order';
  const isLong = parseDayNumber(last) - parseDayNumber(first) >= maxDays;
  return isLong ? 'too-many-days' : { ...filters, from: first, to: last };
}

type AuditDay = { cursors: AuditCursor[]; isAll: boolean };

/** Details of an audit line: the actor's role and unit, and the reason if the action required a reason. */
export const AuditDetails = z.object({
  by: z.object({ role: StaffRole.optional(), unit: z.string().optional() }),
  reason: z.string().optional(),
  text: z.string().optional(),
  /** Codes of the tickets that a list showed to the member. */
  codes: z.array(TicketCode).optional(),
  /**
   * Set only for audit lines about staff changes: `about` is the changed member; `before` and `after` hold their membership.
   */
  about: CognitoSub.optional(),
  before: Membership.optional(),
  after: Membership.optional(),
  /**
   * Set only for an approved reveal: `granted` records which administrator assigned the approver's role, and when.
   * `warning` is the reason why requester and approver might be the same person, if there is one.
   */
  granted: RoleGrant.optional(),
  warning: IdentityRevealWarning.optional(),
  /** Set only for a chat that was taken over: the member who answered it before. */
  takenFrom: CognitoSub.optional(),
  /** Rows that a directory change added or edited, as JSON. */
  rows: z.string().optional(),
});
export type AuditDetails = z.infer<typeof AuditDetails>;

type AuditSearch = { at: Date; by: { sub: string; role: StaffRole }; query: string };

export type AuditStore = {
  /** Returns the audit lines of one day, newest first, starting before the cursor. */
  queryDay(day: LocalDate, before: AuditCursor | undefined): Promise<AuditDay>;
  details(line: AuditLine): Promise<AuditDetails | undefined>;
  /** Records an audit search: the member who searched and the query. */
  noteSearch(search: AuditSearch): Promise<void>;
};

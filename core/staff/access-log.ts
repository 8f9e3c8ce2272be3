import * as z from 'zod';
import { UnitRef } from '../directory/unit.ts';
import type { OfficerLink } from '../officer/link.ts';
import { TicketCode } from '../ticket/code.ts';
import { Instant } from '../time/instant.ts';
import { Grant, type StaffMember, StaffRole } from './member.ts';
import { RevealWarning } from './reveal-warning.ts';

/** What somebody learnt of a ticket, or took a step towards learning. */
export const AccessKind = z.enum([
  'opened',
  'listed',
  'found-by-number',
  'reveal-asked',
  'reveal-approved',
  'reveal-refused',
  'identity-opened',
  'contact-opened',
  'heard',
]);
export type AccessKind = z.infer<typeof AccessKind>;

/** Who came to know something of a ticket: kept beside the ticket, so that reading never disturbs writing. */
export const Access = z.object({
  code: TicketCode,
  kind: AccessKind,
  at: Instant,
  by: z.object({
    role: StaffRole,
    unit: UnitRef.optional(),
    /** Of those who sign in. */
    sub: z.string().optional(),
    /** Of those who come by a link: handler, head. */
    post: z.string().optional(),
    /** Of the same: the end of the hash of the person whom the link was sent to. */
    person: z.string().optional(),
  }),
  /** Of the directory's reasons. */
  reason: z.string().optional(),
  text: z.string().optional(),
  /** Whose request was agreed to. */
  asker: z.string().optional(),
  /** Of a reveal that was agreed to: who gave the person who agreed their role, and why the two persons may be one. */
  granted: Grant.optional(),
  warning: RevealWarning.optional(),
});
export type Access = z.infer<typeof Access>;

/** A place in the list: behind which of the accesses the next page begins. */
export const AccessPlace = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#[a-z-]+#[\w.:-]{1,80}$/, 'cursor-unknown')
  .brand('AccessPlace');
export type AccessPlace = z.infer<typeof AccessPlace>;

/** No access entry could be written, so nothing of the ticket or list may be shown: the reader gets status 503. */
export class AccessNotRecordedError extends Error {
  override name = 'AccessNotRecordedError';
  /** `subject` is the ticket or list that was not shown, such as `Ticket 0123456789` or `List queue`. */
  constructor(subject: string, cause: unknown) {
    super(`${subject}: no access entry could be written, so it was not shown`, { cause });
  }
}

export type AccessLog = {
  /** Writes the access, of the same kind once for each person and hour; throws `AccessNotRecordedError`. */
  note(access: Access): Promise<void>;
  /** Keeps the access: when this fails, nothing may be opened. */
  record(access: Access): Promise<void>;
  /** Whether the hotline's own people opened the voice messages within the time span, both ends included. */
  wasHeard(code: TicketCode, span: { from: Date; to: Date }): Promise<boolean>;
  /** The newest first, from behind the place on. */
  page(code: TicketCode, after?: AccessPlace): Promise<{ accesses: Access[]; next?: AccessPlace }>;
};

type Member = Pick<StaffMember, 'sub' | 'role' | 'unit'>;

/** The access of a member; of their name the list of staff tells. */
export const accessBy = ({ sub, role, unit }: Member, what: Omit<Access, 'by'>): Access => ({
  ...what,
  by: { sub, role, ...(unit && { unit }) },
});

/** How much of a person's hash an entry has: enough to tell the people of a roster apart. */
const personLength = 16;

/** The short form of a link's `person`, as access entries have it. */
export const shortPerson = (person: string): string => person.slice(-personLength);

/** The access of an officer by a link: no account, but the unit, post and person that the link was made for. */
export const accessByLink = (
  { code, unit, role: post, person }: Pick<OfficerLink, 'code' | 'unit' | 'role' | 'person'>,
  at: Date,
): Access => ({
  ...{ code, kind: 'opened', at },
  by: { role: 'officer', unit, post, person: shortPerson(person) },
});

import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { normalisePhone } from '../text/phone-number.ts';
import { boundedText } from '../text/written.ts';
import { computeCallerHashes } from '../ticket/caller-hashes.ts';
import { type TicketCode, TypedTicketCode } from '../ticket/code.ts';
import type { Hmac } from '../ticket/hmac.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { type AccessLog, toStaffAccess } from './access-log.ts';
import { type SignedInMember, toVisibleTicket } from './signed-in.ts';

const Phone = boundedText(40, 'phone-impossible').transform((typed, context) => {
  const phone = normalisePhone(typed);
  if (phone) return phone.value;
  context.addIssue({ code: 'custom', message: 'phone-impossible' });
  return z.NEVER;
});

/** Cursor of a caller's tickets: only tickets opened before this time are returned. */
const before = z.iso
  .datetime({ offset: true, error: 'cursor-unknown' })
  .transform((text) => new Date(text))
  .optional();

/**
 * Request to find a caller's tickets, by phone number or by one ticket. Sent as a POST body, so that no URL or log contains
 * the number.
 */
export const CallerQuery = z
  .strictObject({ phone: Phone.optional(), code: TypedTicketCode.optional(), before })
  .refine(({ phone, code }) => (phone === undefined) !== (code === undefined), {
    path: ['phone'],
    error: 'phone-or-code',
  });
export type CallerQuery = z.infer<typeof CallerQuery>;

/** Entry of the index that finds tickets by phone number. */
type CallersTicket = { code: TicketCode; openedAt: Date };

export type CallerTicketStore = {
  /** Returns the newest `most` tickets of a caller, opened before the given time. */
  newest(callerHash: string, before: Date | undefined, most: number): Promise<CallersTicket[]>;
};

export type CallerDeps = {
  callers: CallerTicketStore;
  tickets: Pick<TicketStore, 'find'>;
  accessLog: Pick<AccessLog, 'note'>;
  keyed: Hmac;
  directory(): Promise<Directory>;
  now(): Date;
};

/** Page size of a caller's tickets; more than an operator reads during a call. */
export const callerTicketsPerPage = 20;

type DirectoryAt = { directory: Directory; now: Date };

const hashesOf = async (
  question: CallerQuery,
  member: SignedInMember,
  { tickets, keyed }: CallerDeps,
  directoryAt: DirectoryAt,
): Promise<string[] | undefined> => {
  const { phone, code } = question;
  if (phone !== undefined) return computeCallerHashes(phone, keyed);
  const ticket = toVisibleTicket(member, code && (await tickets.find(code)), directoryAt);
  return ticket && (ticket.callerHash ? [ticket.callerHash] : []);
};

const newestFirst = (a: CallersTicket, b: CallersTicket): number =>
  b.openedAt.getTime() - a.openedAt.getTime();

/** Returns one page of a caller's tickets. It ends between two distinct opening times, because the cursor is a time. */
const pageOf = (
  callersTickets: readonly CallersTicket[],
): { page: CallersTicket[]; next?: Date | undefined } => {
  const sorted = callersTickets.toSorted(newestFirst);
  const beyond = sorted[callerTicketsPerPage];
  if (!beyond) return { page: sorted };
  const page = sorted.slice(0, callerTicketsPerPage);
  const whole = page.filter(({ openedAt }) => openedAt > beyond.openedAt);
  const kept = whole.length > 0 ? whole : page;
  return { page: kept, next: kept.at(-1)?.openedAt };
};

export type CallerTicketsResult =
  | { kind: 'found'; tickets: Ticket[]; next?: Date | undefined }
  | { kind: 'not-found' };

/**
 * Returns the tickets of a phone number, for every version of the secret. Anyone who knows the number learns who reported, so
 * each ticket found gets an access log entry.
 */
export async function findCallerTickets(
  question: CallerQuery,
  member: SignedInMember,
  ports: CallerDeps,
): Promise<CallerTicketsResult> {
  const then = { directory: await ports.directory(), now: ports.now() };
  const hashes = await hashesOf(question, member, ports, then);
  if (!hashes) return { kind: 'not-found' };
  const most = callerTicketsPerPage + 1;
  const found = await Promise.all(
    hashes.map((hash) => ports.callers.newest(hash, question.before, most)),
  );
  const { page, next } = pageOf(found.flat());
  const whole = await Promise.all(page.map(({ code }) => ports.tickets.find(code)));
  const tickets = whole.flatMap((ticket) => toVisibleTicket(member, ticket, then) ?? []);
  await Promise.all(
    tickets.map(({ code }) =>
      ports.accessLog.note(toStaffAccess(member, { code, kind: 'found-by-number', at: then.now })),
    ),
  );
  return { kind: 'found', tickets, next };
}

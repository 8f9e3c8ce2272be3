import * as z from 'zod';
import type { Directory } from '../../directory/model/directory.ts';
import { buildBoundedTextSchema } from '../../text/bounded-text-schema.ts';
import { parsePhoneNumber } from '../../text/phone-number.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { type TicketCode, TypedTicketCode } from '../../ticket/model/ticket-code.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { computeCallerHashes } from '../../ticket/read/caller-hashes.ts';
import { type AccessLog, buildStaffAccessLogEntry } from '../access/access-log.ts';
import { getTicketIfVisible, type SignedInMember } from '../members/signed-in-member.ts';

const Phone = buildBoundedTextSchema(40, 'phone-impossible').transform((typed, context) => {
  const phone = parsePhoneNumber(typed);
  if (phone) return phone.value;
  context.addIssue({ code: 'custom', message: 'phone-impossible' });
  return z.NEVER;
});

/** Pagination cursor for the tickets of one caller: the page contains only tickets opened before this time. */
const beforeCursor = z.iso
  .datetime({ offset: true, error: 'cursor-unknown' })
  .transform((text) => new Date(text))
  .optional();

/**
 * Request for the tickets of one caller, found by phone number or by the code of one of the tickets. Clients send it as a
 * POST body, so that no URL or access log contains the phone number.
 */
export const CallerLookupQuery = z
  .strictObject({ phone: Phone.optional(), code: TypedTicketCode.optional(), before: beforeCursor })
  .refine(({ phone, code }) => (phone === undefined) !== (code === undefined), {
    path: ['phone'],
    error: 'phone-or-code',
  });
export type CallerLookupQuery = z.infer<typeof CallerLookupQuery>;

/** Entry of the index that maps a phone number's HMAC to a ticket. */
type CallersTicket = { code: TicketCode; openedAt: Date };

export type CallerTicketStore = {
  /** Returns up to `most` tickets of a caller that were opened before the given time, newest first. */
  newest(callerHash: string, before: Date | undefined, most: number): Promise<CallersTicket[]>;
};

export type CallerLookupDeps = {
  callers: CallerTicketStore;
  tickets: Pick<TicketStore, 'find'>;
  accessLog: Pick<AccessLog, 'note'>;
  hmac: Hmac;
  directory(): Promise<Directory>;
  now(): Date;
};

/** Page size of a caller's tickets. An operator hardly reads more tickets during a call. */
export const callerTicketsPerPage = 20;

type DirectoryAt = { directory: Directory; now: Date };

const findPhoneHashes = async (
  question: CallerLookupQuery,
  member: SignedInMember,
  { tickets, hmac }: CallerLookupDeps,
  directoryAt: DirectoryAt,
): Promise<string[] | undefined> => {
  const { phone, code } = question;
  if (phone !== undefined) return computeCallerHashes(phone, hmac);
  const ticket = getTicketIfVisible(member, code && (await tickets.find(code)), directoryAt);
  return ticket && (ticket.callerHash ? [ticket.callerHash] : []);
};

const compareNewestFirst = (a: CallersTicket, b: CallersTicket): number =>
  b.openedAt.getTime() - a.openedAt.getTime();

/**
 * Returns one page of a caller's tickets. Because the page cursor is a time, a page never ends between tickets with the same
 * opening time.
 */
const toCallerTicketPage = (
  callersTickets: readonly CallersTicket[],
): { page: CallersTicket[]; next?: Date | undefined } => {
  const sorted = callersTickets.toSorted(compareNewestFirst);
  const beyond = sorted[callerTicketsPerPage];
  if (!beyond) return { page: sorted };
  const page = sorted.slice(0, callerTicketsPerPage);
  const newerThanBoundary = page.filter(({ openedAt }) => openedAt > beyond.openedAt);
  const pageTickets = newerThanBoundary.length > 0 ? newerThanBoundary : page;
  return { page: pageTickets, next: pageTickets.at(-1)?.openedAt };
};

export type CallerTicketsResult =
  | { kind: 'found'; tickets: Ticket[]; next?: Date | undefined }
  | { kind: 'not-found' };

/**
 * Returns the tickets filed from a phone number, whatever version of the secret its HMAC was computed with. Writes an access
 * log entry for each ticket found, because anyone who knows the number learns who reported.
 */
export async function findCallerTickets(
  question: CallerLookupQuery,
  member: SignedInMember,
  ports: CallerLookupDeps,
): Promise<CallerTicketsResult> {
  const directoryAt = { directory: await ports.directory(), now: ports.now() };
  const hashes = await findPhoneHashes(question, member, ports, directoryAt);
  if (!hashes) return { kind: 'not-found' };
  const most = callerTicketsPerPage + 1;
  const found = await Promise.all(
    hashes.map((hash) => ports.callers.newest(hash, question.before, most)),
  );
  const { page, next } = toCallerTicketPage(found.flat());
  const fullTickets = await Promise.all(page.map(({ code }) => ports.tickets.find(code)));
  const tickets = fullTickets.flatMap(
    (ticket) => getTicketIfVisible(member, ticket, directoryAt) ?? [],
  );
  await Promise.all(
    tickets.map(({ code }) =>
      ports.accessLog.note(
        buildStaffAccessLogEntry(member, { code, kind: 'found-by-number', at: directoryAt.now }),
      ),
    ),
  );
  return { kind: 'found', tickets, next };
}

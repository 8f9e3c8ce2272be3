import * as z from 'zod';
import type { Directory } from '../directory/directory.ts';
import { normalisePhone } from '../text/phone-number.ts';
import { written } from '../text/written.ts';
import { callerHashes } from '../ticket/caller-hashes.ts';
import { type TicketCode, TypedTicketCode } from '../ticket/code.ts';
import type { Keyed } from '../ticket/keyed.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { type AccessLog, accessBy } from './access-log.ts';
import { type SignedIn, ticketFor } from './signed-in.ts';

const Phone = written(40, 'phone-impossible').transform((typed, context) => {
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
export const CallerQuestion = z
  .strictObject({ phone: Phone.optional(), code: TypedTicketCode.optional(), before })
  .refine(({ phone, code }) => (phone === undefined) !== (code === undefined), {
    path: ['phone'],
    error: 'phone-or-code',
  });
export type CallerQuestion = z.infer<typeof CallerQuestion>;

/** Entry of the index that finds tickets by phone number. */
type CallersTicket = { code: TicketCode; openedAt: Date };

export type CallerStore = {
  /** Returns the newest `most` tickets of a caller, opened before the given time. */
  newest(callerHash: string, before: Date | undefined, most: number): Promise<CallersTicket[]>;
};

export type CallerPorts = {
  callers: CallerStore;
  tickets: Pick<TicketStore, 'find'>;
  accessLog: Pick<AccessLog, 'note'>;
  keyed: Keyed;
  directory(): Promise<Directory>;
  now(): Date;
};

/** Page size of a caller's tickets; more than an operator reads during a call. */
export const callersPerPage = 20;

type Then = { directory: Directory; now: Date };

const hashesOf = async (
  question: CallerQuestion,
  member: SignedIn,
  { tickets, keyed }: CallerPorts,
  then: Then,
): Promise<string[] | undefined> => {
  const { phone, code } = question;
  if (phone !== undefined) return callerHashes(phone, keyed);
  const ticket = ticketFor(member, code && (await tickets.find(code)), then);
  return ticket && (ticket.callerHash ? [ticket.callerHash] : []);
};

const newestFirst = (a: CallersTicket, b: CallersTicket): number =>
  b.openedAt.getTime() - a.openedAt.getTime();

/** Returns one page of a caller's tickets. It ends between two distinct opening times, because the cursor is a time. */
const pageOf = (
  found: readonly CallersTicket[],
): { page: CallersTicket[]; next?: Date | undefined } => {
  const sorted = found.toSorted(newestFirst);
  const beyond = sorted[callersPerPage];
  if (!beyond) return { page: sorted };
  const page = sorted.slice(0, callersPerPage);
  const whole = page.filter(({ openedAt }) => openedAt > beyond.openedAt);
  const kept = whole.length > 0 ? whole : page;
  return { page: kept, next: kept.at(-1)?.openedAt };
};

export type Callers =
  | { kind: 'found'; tickets: Ticket[]; next?: Date | undefined }
  | { kind: 'not-found' };

/**
 * Returns the tickets of a phone number, for every version of the secret. Anyone who knows the number learns who reported, so
 * each ticket found gets an access log entry.
 */
export const callersTickets = async (
  question: CallerQuestion,
  member: SignedIn,
  ports: CallerPorts,
): Promise<Callers> => {
  const then = { directory: await ports.directory(), now: ports.now() };
  const hashes = await hashesOf(question, member, ports, then);
  if (!hashes) return { kind: 'not-found' };
  const most = callersPerPage + 1;
  const found = await Promise.all(
    hashes.map((hash) => ports.callers.newest(hash, question.before, most)),
  );
  const { page, next } = pageOf(found.flat());
  const whole = await Promise.all(page.map(({ code }) => ports.tickets.find(code)));
  const tickets = whole.flatMap((ticket) => ticketFor(member, ticket, then) ?? []);
  await Promise.all(
    tickets.map(({ code }) =>
      ports.accessLog.note(accessBy(member, { code, kind: 'found-by-number', at: then.now })),
    ),
  );
  return { kind: 'found', tickets, next };
};

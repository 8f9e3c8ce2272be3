import {
  consumeRateLimits,
  type RateLimitBucket,
  type RateLimitCounter,
  releaseRateLimits,
} from '../../access/rate-limit.ts';
import type { Directory } from '../../directory/model/directory.ts';
import { findCommonTicket } from '../../ticket/duplicates/common-ticket.ts';
import type { TicketStatus } from '../../ticket/model/lifecycle.ts';
import { type TicketCode, TypedTicketCode } from '../../ticket/model/ticket-code.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { isTicketOfPhoneNumber } from '../../ticket/read/caller-hashes.ts';
import { type Caller, computeCallerHmac } from '../model/calls/caller.ts';

export type GetStatusByPhoneDeps = {
  tickets: Pick<TicketStore, 'find'>;
  attempts: RateLimitCounter;
  hmac: Hmac;
  directory(): Promise<Directory>;
  now(): Date;
};

/** Ticket status that a caller receives for the ticket code without the PIN. It contains no content of the report. */
type FoundStatus = {
  kind: 'found';
  code: TicketCode;
  status: TicketStatus;
  isAnswered: boolean;
  /** Whether the call comes from the telephone number that is stored on the ticket. */
  isOwn: boolean;
};

export type GetStatusByPhoneResult =
  | FoundStatus
  | { kind: 'mistyped' }
  | { kind: 'not-found' }
  | { kind: 'limited' };

type Limits = Record<'guesses' | 'ofCode', RateLimitBucket[]>;

/**
 * Returns the rate limits for status requests by telephone: wrong ticket codes per caller and hour, and requests per ticket
 * code and day. The ticket's own telephone number is exempt, so that nobody else can block the citizen.
 */
const listRateLimits = async (
  caller: Caller,
  code: TicketCode,
  { hmac, directory, now }: GetStatusByPhoneDeps,
): Promise<Limits> => {
  const { wrongCodesPerCallerAndHour, lookUpsPerCodeAndDay } = getTicketPolicy(
    await directory(),
    now(),
  ).telephone;
  const who = computeCallerHmac(caller, hmac);
  const [hour, day] = [60, 24 * 60];
  return {
    guesses: [
      {
        bucket: `status-caller#${who}`,
        limit: { maxAttempts: wrongCodesPerCallerAndHour, withinMinutes: hour },
      },
    ],
    ofCode: [
      {
        bucket: `status-code#${code}`,
        limit: { maxAttempts: lookUpsPerCodeAndDay, withinMinutes: day },
      },
    ],
  };
};

/**
 * Returns the status of the ticket whose code the caller entered on the keypad. No PIN is needed; rate limits prevent
 * guessing of codes.
 */
export async function getStatusByPhone(
  typed: string,
  caller: Caller,
  ports: GetStatusByPhoneDeps,
): Promise<GetStatusByPhoneResult> {
  const { tickets, attempts, hmac } = ports;
  const read = TypedTicketCode.safeParse(typed);
  if (!read.success) return { kind: 'mistyped' };
  const code = read.data;
  const { guesses, ofCode } = await listRateLimits(caller, code, ports);
  const isGuessing = await consumeRateLimits(attempts, guesses);
  const ticket = await tickets.find(code);
  const isOwn = ticket !== undefined && isTicketOfPhoneNumber(ticket, caller.phone?.value, hmac);
  if (isGuessing && !isOwn) return { kind: 'limited' };
  if (!ticket) return { kind: 'not-found' };
  if (!isGuessing) await releaseRateLimits(attempts, guesses);
  if (!isOwn && (await consumeRateLimits(attempts, ofCode))) return { kind: 'limited' };

  // callers from the ticket's own number get the status of the common ticket
  const { status } = (isOwn && (await findCommonTicket(ticket, tickets))) || ticket;
  return { kind: 'found', code, status, isAnswered: status === 'answered', isOwn };
}

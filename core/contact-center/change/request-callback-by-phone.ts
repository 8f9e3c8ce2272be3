import {
  consumeRateLimits,
  type RateLimitBucket,
  type RateLimitCounter,
  releaseRateLimits,
} from '../../access/rate-limit.ts';
import type { Directory } from '../../directory/model/directory.ts';
import type { PerformActionDeps, PerformActionResult } from '../../ticket/change/perform-action.ts';
import { performActionAsCitizen } from '../../ticket/change/perform-as-citizen.ts';
import type { TicketActionWithName } from '../../ticket/model/action.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import { TypedTicketCode } from '../../ticket/model/ticket-code.ts';
import { getTicketPolicy } from '../../ticket/model/ticket-policy.ts';
import type { EnvelopeEncryptor } from '../../ticket/ports/envelope-encryption.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import { isTicketOfPhoneNumber } from '../../ticket/read/caller-hashes.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';
import { type Caller, wasOpenedInCall } from '../model/calls/caller.ts';
import { parseCallbackNumber } from '../read/callback-number.ts';

export type RequestCallbackByPhoneDeps = PerformActionDeps & {
  attempts: RateLimitCounter;
  hmac: Hmac;
  sealContact: EnvelopeEncryptor;
};

export type RequestCallbackByPhoneResult =
  | { kind: 'taken' | 'already'; dueAt: Date | undefined }
  | { kind: 'refused-number' | 'too-often' | 'no-ticket' };

/** Returns the ticket if it was opened in this call or belongs to the calling number; otherwise undefined. */
const findOwnTicket = async (
  typed: string,
  caller: Caller,
  { tickets, hmac }: RequestCallbackByPhoneDeps,
): Promise<Ticket | undefined> => {
  const read = TypedTicketCode.safeParse(typed);
  const ticket = read.success ? await tickets.find(read.data) : undefined;
  const isTicketOfCaller =
    ticket &&
    (wasOpenedInCall(ticket, caller, hmac) ||
      isTicketOfPhoneNumber(ticket, caller.phone?.value, hmac));
  return isTicketOfCaller ? ticket : undefined;
};

/**
 * Returns the ticket action that requests a callback to the given number. If the ticket has another telephone number, the
 * given number is encrypted and used only for this callback; the ticket's messages still go to the ticket's number.
 */
const actFor = async (
  number: string,
  ticket: Ticket,
  { hmac, sealContact }: RequestCallbackByPhoneDeps,
): Promise<TicketActionWithName<'callback'>> =>
  isTicketOfPhoneNumber(ticket, number, hmac)
    ? { act: 'callback' }
    : { act: 'callback', to: await sealContact(JSON.stringify({ phone: number }), ticket.code) };

/** Returns the rate limit for callbacks to one telephone number per day, counted across all tickets, callers and Connect. */
const getCallbackRateLimit = (
  number: string,
  hmac: Hmac,
  directory: Directory,
  now: Date,
): RateLimitBucket[] => {
  const maxAttempts = getTicketPolicy(directory, now).telephone.callbacksPerNumberAndDay;
  const bucket = `callback-number#${computeHmacHex('number', number, hmac)}`;
  return [{ bucket, limit: { maxAttempts, withinMinutes: 24 * 60 } }];
};

const toCallbackResult = (result: PerformActionResult): RequestCallbackByPhoneResult => {
  switch (result.kind) {
    case 'recorded':
    case 'already-recorded':
      return { kind: 'taken', dueAt: result.ticket.callback?.dueAt };
    case 'not-now': {
      const { callback } = result.ticket;
      return callback?.state === 'owed'
        ? { kind: 'already', dueAt: callback.dueAt }
        : { kind: 'no-ticket' };
    }
    case 'refused':
    case 'too-many-acts':
      return { kind: 'too-often' };
    case 'stale':
    case 'not-yours':
    case 'unknown':
      return { kind: 'no-ticket' };
  }
};

/** Requests a callback on a ticket. Gives the attempt back unless the ticket has a new callback. */
const requestForTicket = async (
  ticket: Ticket,
  keyedNumber: string,
  caller: Caller,
  ports: RequestCallbackByPhoneDeps,
): Promise<RequestCallbackByPhoneResult> => {
  const { attempts, hmac } = ports;
  const number = parseCallbackNumber(keyedNumber || (caller.phone?.value ?? ''));
  if (!number) return { kind: 'refused-number' };

  const allowances = getCallbackRateLimit(number, hmac, await ports.directory(), ports.now());
  const { code, secretVersion } = ticket;
  const nonce = computeHmacHex(
    'act',
    `${caller.channel}\n${code}\n${caller.call}\n${number}`,
    hmac,
    secretVersion,
  );
  const retryAt = await consumeRateLimits(attempts, allowances);
  if (retryAt) {
    const { callback } = ticket;
    return callback?.state === 'owed'
      ? { kind: 'already', dueAt: callback.dueAt }
      : { kind: 'too-often' };
  }
  let isNew = false;
  try {
    const act = await actFor(number, ticket, ports);
    const performResult = await performActionAsCitizen(
      code,
      act,
      { nonce, channel: caller.channel },
      ports,
    );
    isNew = performResult.kind === 'recorded';
    return toCallbackResult(performResult);
  } finally {
    if (!isNew) await releaseRateLimits(attempts, allowances);
  }
};

/**
 * Counts the callback that Amazon Connect creates at the calling number if the call has no ticket that could store one.
 * Without a calling number, Connect creates none.
 */
const countConnectCallback = async (
  { phone }: Caller,
  { attempts, hmac, directory, now }: RequestCallbackByPhoneDeps,
): Promise<RequestCallbackByPhoneResult> => {
  const number = parseCallbackNumber(phone?.value ?? '');
  if (!number) return { kind: 'no-ticket' };
  const buckets = getCallbackRateLimit(number, hmac, await directory(), now());
  return { kind: (await consumeRateLimits(attempts, buckets)) ? 'too-often' : 'no-ticket' };
};

/**
 * Requests a callback for the caller's own ticket, to the calling number or to a number entered on the keypad. Only new
 * requests count against the daily limit of the number. The result `no-ticket` makes the contact flow create a callback in
 * Amazon Connect, which counts too.
 */
export async function requestCallbackByPhone(
  { code, number }: { code: string; number: string },
  caller: Caller,
  ports: RequestCallbackByPhoneDeps,
): Promise<RequestCallbackByPhoneResult> {
  const ticket = await findOwnTicket(code, caller, ports);
  const result = ticket && (await requestForTicket(ticket, number, caller, ports));
  return result && result.kind !== 'no-ticket' ? result : countConnectCallback(caller, ports);
}

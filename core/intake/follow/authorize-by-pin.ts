import { getClientNetwork } from '../../access/client-network.ts';
import { isSameSecret } from '../../access/is-same-secret.ts';
import {
  consumeRateLimits,
  type RateLimitBucket,
  type RateLimitCounter,
  releaseRateLimits,
} from '../../access/rate-limit.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketCode } from '../../ticket/model/ticket-code.ts';
import type { Hmac } from '../../ticket/ports/hmac.ts';
import type { TicketStore } from '../../ticket/ports/ticket-store.ts';
import { computeHmacHex } from '../../ticket/read/compute-hmac.ts';
import { derivePinProof, deriveTicketPin, TypedPin } from '../../ticket/read/pin.ts';
import { isValidVisitToken } from '../open/visit-token.ts';
import { getWrongPinRateLimit, isValidConfirmationCode } from './confirmation-code.ts';
import { wrongPinRateLimits } from './pin-rate-limits.ts';

export type AuthorizeByPinDeps = {
  tickets: Pick<TicketStore, 'find'>;
  attempts: RateLimitCounter;
  hmac: Hmac;
  now(): Date;
};

/** Credentials for access to a ticket: ticket code, PIN, and tokens that replace or confirm the PIN. */
export type PinCredentials = {
  code: TicketCode;
  pin?: string | undefined;
  address: string;
  /**
   * Token of a browser in which the right PIN was entered before. Attempts with this token don't count against the rate
   * limits.
   */
  proof?: string | undefined;
  /**
   * PIN that was entered correctly earlier in the chat session. Attempts with this PIN don't count against the rate limits.
   */
  knownPin?: string | undefined;
  confirmation?: string | undefined;
  /** Token that replaces the PIN for 30 minutes after a correct PIN was entered. */
  visit?: string | undefined;
};

export type PinRefusal =
  | { kind: 'not-found' }
  | { kind: 'no-pin'; ticket: Ticket }
  | { kind: 'malformed-pin'; ticket: Ticket }
  | { kind: 'wrong-pin'; ticket: Ticket }
  | { kind: 'confirmation-needed'; ticket: Ticket }
  | { kind: 'wrong-confirmation'; ticket: Ticket }
  | { kind: 'too-many'; ticket: Ticket; retryAt: Date };

const pinRefusalKinds: ReadonlySet<string> = new Set<PinRefusal['kind']>([
  'not-found',
  'no-pin',
  'malformed-pin',
  'wrong-pin',
  'confirmation-needed',
  'wrong-confirmation',
  'too-many',
]);

export function isPinRefusal<Other extends { kind: string }>(
  outcome: Other | PinRefusal,
): outcome is PinRefusal {
  return pinRefusalKinds.has(outcome.kind);
}

/** Returns whether the right PIN was entered before in this browser or chat. */
const isKnown = (ticket: Ticket, { proof, knownPin }: PinCredentials, hmac: Hmac): boolean =>
  (proof !== undefined && isSameSecret(proof, derivePinProof(ticket, hmac))) ||
  (knownPin !== undefined && isSameSecret(knownPin, deriveTicketPin(ticket, hmac)));

/**
 * Returns the rate limits for PIN attempts by client network. They don't count single IP addresses, because an IPv6 client
 * can use too many of them.
 */
const getNetworkRateLimits = (ticket: Ticket, address: string, hmac: Hmac): RateLimitBucket[] => {
  const network = computeHmacHex('address', getClientNetwork(address), hmac, ticket.secretVersion);
  return [
    { bucket: `pin#${ticket.code}#${network}`, limit: wrongPinRateLimits.networkAtTicket },
    { bucket: `pin#${network}`, limit: wrongPinRateLimits.network },
  ];
};

type PinAttempt = { kind: 'counted'; buckets: RateLimitBucket[] } | PinRefusal;

/**
 * Counts a PIN attempt on a ticket that has reached its limit for wrong PINs. The PIN of such a ticket is checked only if
 * the request contains the right confirmation code.
 */
const countAttemptWithConfirmation = async (
  ticket: Ticket,
  { confirmation }: PinCredentials,
  pacing: RateLimitBucket[],
  { attempts, hmac, now }: AuthorizeByPinDeps,
): Promise<PinAttempt> => {
  if (confirmation === undefined) {
    await releaseRateLimits(attempts, pacing);
    return { kind: 'confirmation-needed', ticket };
  }
  if (!isValidConfirmationCode(confirmation, ticket, now(), hmac)) {
    return { kind: 'wrong-confirmation', ticket };
  }
  const confirmed = { bucket: `pin#${ticket.code}#confirmed`, limit: wrongPinRateLimits.confirmed };
  const retryAt = await consumeRateLimits(attempts, [confirmed]);
  return retryAt
    ? { kind: 'too-many', ticket, retryAt }
    : { kind: 'counted', buckets: [...pacing, confirmed] };
};

/**
 * Counts a PIN attempt before the PIN is checked, so that concurrent guesses are all counted and a blocked attempt does not
 * reveal whether its PIN is right.
 */
const countAttempt = async (
  ticket: Ticket,
  visitor: PinCredentials,
  ports: AuthorizeByPinDeps,
): Promise<PinAttempt> => {
  const { attempts, hmac } = ports;
  if (isKnown(ticket, visitor, hmac)) return { kind: 'counted', buckets: [] };
  const pacing = getNetworkRateLimits(ticket, visitor.address, hmac);
  const retryAt = await consumeRateLimits(attempts, pacing);
  if (retryAt) return { kind: 'too-many', ticket, retryAt };
  const cap = getWrongPinRateLimit(ticket.code);
  return (await consumeRateLimits(attempts, [cap]))
    ? countAttemptWithConfirmation(ticket, visitor, pacing, ports)
    : { kind: 'counted', buckets: [...pacing, cap] };
};

/** Grants access to a ticket by the PIN or a recent visit token. Wrong PINs count against the rate limits. */
export async function authorizeByPin(
  visitor: PinCredentials,
  ports: AuthorizeByPinDeps,
): Promise<{ kind: 'passed'; ticket: Ticket } | PinRefusal> {
  const { tickets, attempts, hmac, now } = ports;
  const { code, pin, visit } = visitor;
  const ticket = await tickets.find(code);
  if (!ticket) return { kind: 'not-found' };
  if (pin === undefined) {
    const isVisiting = visit !== undefined && isValidVisitToken(visit, ticket, now(), hmac);
    return { kind: isVisiting ? 'passed' : 'no-pin', ticket };
  }
  const typed = TypedPin.safeParse(pin);
  if (!typed.success) return { kind: 'malformed-pin', ticket };

  const counted = await countAttempt(ticket, visitor, ports);
  if (counted.kind !== 'counted') return counted;
  if (!isSameSecret(typed.data, deriveTicketPin(ticket, hmac)))
    return { kind: 'wrong-pin', ticket };
  await releaseRateLimits(attempts, counted.buckets);
  return { kind: 'passed', ticket };
}

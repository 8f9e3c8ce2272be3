import {
  type AttemptLimit,
  type Attempts,
  type Bucket,
  giveBackTo,
  takeFrom,
} from '../access/attempts.ts';
import { isSameSecret } from '../access/is-same-secret.ts';
import { networkOf } from '../access/network-of.ts';
import type { TicketCode } from '../ticket/code.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { pinOf, proofOf, TypedPin } from '../ticket/pin.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';
import { isOngoing } from './visit.ts';

export type PinGatePorts = {
  tickets: Pick<TicketStore, 'find'>;
  attempts: Attempts;
  keyed: Keyed;
  now(): Date;
};

/** Who stands at the gate of a ticket, and what they show. */
export type AtTheGate = {
  code: TicketCode;
  pin?: string | undefined;
  address: string;
  /** That this browser has known the PIN before: it is not counted. */
  proof?: string | undefined;
  /** That it has shown the PIN a short while ago: it needs none. */
  visit?: string | undefined;
};

export type Refusal =
  | { kind: 'not-found' }
  | { kind: 'no-pin'; ticket: Ticket }
  | { kind: 'malformed-pin'; ticket: Ticket }
  | { kind: 'wrong-pin'; ticket: Ticket }
  | { kind: 'too-many'; ticket: Ticket; retryAt: Date };

const refusals: ReadonlySet<string> = new Set<Refusal['kind']>([
  'not-found',
  'no-pin',
  'malformed-pin',
  'wrong-pin',
  'too-many',
]);

export const isRefusal = <Other extends { kind: string }>(
  outcome: Other | Refusal,
): outcome is Refusal => refusals.has(outcome.kind);

// A stranger gets a few guesses at one ticket, a few more at all of them, and all strangers together
// 50 a day at one ticket: one chance in 20,000. The citizen can't be locked out by them: the address
// that opened the ticket is no stranger, and a browser that has shown the PIN before isn't counted.
const limits = {
  pair: { most: 5, withinMinutes: 15 },
  address: { most: 30, withinMinutes: 60 },
  strangers: { most: 50, withinMinutes: 24 * 60 },
} as const satisfies Record<string, AttemptLimit>;

const bucketsFor = (ticket: Ticket, { address, proof }: AtTheGate, keyed: Keyed): Bucket[] => {
  if (proof !== undefined && isSameSecret(proof, proofOf(ticket, keyed))) return [];
  // of a network that has addresses without end each would have guesses of its own
  const from = fingerprint('address', networkOf(address), keyed, ticket.secretVersion);
  if (from === ticket.openedFrom) {
    return [{ bucket: `pin#${ticket.code}#opener`, limit: limits.pair }];
  }
  return [
    { bucket: `pin#${ticket.code}#${from}`, limit: limits.pair },
    { bucket: `pin#${from}`, limit: limits.address },
    { bucket: `pin#${ticket.code}`, limit: limits.strangers },
  ];
};

/** Lets in who knows the ticket's PIN: to read all of it, and to act as its citizen. */
export const passPinGate = async (
  visitor: AtTheGate,
  { tickets, attempts, keyed, now }: PinGatePorts,
): Promise<{ kind: 'passed'; ticket: Ticket } | Refusal> => {
  const { code, pin, visit } = visitor;
  const ticket = await tickets.find(code);
  if (!ticket) return { kind: 'not-found' };
  if (pin === undefined) {
    const isVisiting = visit !== undefined && isOngoing(visit, ticket, now(), keyed);
    return { kind: isVisiting ? 'passed' : 'no-pin', ticket };
  }
  const typed = TypedPin.safeParse(pin);
  if (!typed.success) return { kind: 'malformed-pin', ticket };

  const buckets = bucketsFor(ticket, visitor, keyed);
  const retryAt = await takeFrom(attempts, buckets);
  if (retryAt) return { kind: 'too-many', ticket, retryAt };
  if (!isSameSecret(typed.data, pinOf(ticket, keyed))) return { kind: 'wrong-pin', ticket };
  await giveBackTo(attempts, buckets);
  return { kind: 'passed', ticket };
};

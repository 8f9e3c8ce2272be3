import type { AttemptLimit, Attempts } from '../access/attempts.ts';
import type { TicketCode } from '../ticket/code.ts';
import type { TicketEvent } from '../ticket/event.ts';
import { fingerprint } from '../ticket/fingerprint.ts';
import type { Keyed } from '../ticket/keyed.ts';
import { pinOf, proofOf, TypedPin } from '../ticket/pin.ts';
import type { Ticket, TicketStore } from '../ticket/ticket.ts';

export type TrackTicketPorts = {
  tickets: Pick<TicketStore, 'find' | 'history'>;
  attempts: Attempts;
  keyed: Keyed;
};

export type TrackOutcome =
  | { kind: 'not-found' }
  | { kind: 'label'; ticket: Ticket }
  | { kind: 'full'; ticket: Ticket; events: TicketEvent[] }
  | { kind: 'malformed-pin'; ticket: Ticket }
  | { kind: 'wrong-pin'; ticket: Ticket }
  | { kind: 'too-many'; ticket: Ticket; retryAt: Date };

// A stranger gets a few guesses at one ticket, a few more at all of them, and all strangers together
// 50 a day at one ticket: one chance in 20,000. The citizen can't be locked out by them: the address
// that opened the ticket is no stranger, and a browser that has shown the PIN before isn't counted.
const limits = {
  pair: { most: 5, withinMinutes: 15 },
  address: { most: 30, withinMinutes: 60 },
  strangers: { most: 50, withinMinutes: 24 * 60 },
} as const satisfies Record<string, AttemptLimit>;

type Visitor = { address: string; proof?: string | undefined };

type Bucket = { bucket: string; limit: AttemptLimit };

const bucketsFor = (ticket: Ticket, { address, proof }: Visitor, keyed: Keyed): Bucket[] => {
  if (proof === proofOf(ticket, keyed)) return [];
  const from = fingerprint('address', address, keyed, ticket.secretVersion);
  if (from === ticket.openedFrom) {
    return [{ bucket: `pin#${ticket.code}#opener`, limit: limits.pair }];
  }
  return [
    { bucket: `pin#${ticket.code}#${from}`, limit: limits.pair },
    { bucket: `pin#${from}`, limit: limits.address },
    { bucket: `pin#${ticket.code}`, limit: limits.strangers },
  ];
};

const giveBack = (attempts: Attempts, buckets: Bucket[]): Promise<unknown> =>
  Promise.all(buckets.map(({ bucket, limit }) => attempts.giveBack(bucket, limit)));

/** Takes one attempt from every bucket, or from none when one of them is empty. */
const takeFrom = async (attempts: Attempts, buckets: Bucket[]): Promise<Date | undefined> => {
  for (const [at, { bucket, limit }] of buckets.entries()) {
    const taken = await attempts.take(bucket, limit);
    if (taken.kind === 'too-many') {
      await giveBack(attempts, buckets.slice(0, at));
      return taken.retryAt;
    }
  }
  return undefined;
};

/** The public label by code alone; text, events and answer with the PIN. */
export const trackTicket = async (
  { code, pin, ...visitor }: Visitor & { code: TicketCode; pin?: string | undefined },
  { tickets, attempts, keyed }: TrackTicketPorts,
): Promise<TrackOutcome> => {
  const ticket = await tickets.find(code);
  if (!ticket) return { kind: 'not-found' };
  if (pin === undefined) return { kind: 'label', ticket };
  const typed = TypedPin.safeParse(pin);
  if (!typed.success) return { kind: 'malformed-pin', ticket };

  const buckets = bucketsFor(ticket, visitor, keyed);
  const retryAt = await takeFrom(attempts, buckets);
  if (retryAt) return { kind: 'too-many', ticket, retryAt };
  if (typed.data !== pinOf(ticket, keyed)) return { kind: 'wrong-pin', ticket };

  await giveBack(attempts, buckets);
  const whole = await tickets.history(code);
  return whole ? { kind: 'full', ...whole } : { kind: 'not-found' };
};

import type { Directory } from '../directory/directory.ts';
import { reopenableUntil } from '../ticket/acts/reopen.ts';
import { isClosed } from '../ticket/lifecycle.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { isWaiting } from './data-request.ts';
import { keptSince, retentionOf } from './retention.ts';

/** Reason why a ticket can't be anonymised yet; `changing` means repeated version conflicts. */
export type KeptBecause =
  | ('open' | 'no-rule' | 'not-yet' | 'reopenable' | 'call-owed' | 'joined')
  | ('held' | 'request' | 'changing');

type Then = { directory: Directory; now: Date };

const isWithin = (
  { closedAt, ...ticket }: Ticket,
  { directory, now }: Then,
): KeptBecause | false => {
  const rule = retentionOf(directory, ticket, now);
  if (!rule) return 'no-rule';
  return closedAt === undefined || closedAt > keptSince(rule, now) ? 'not-yet' : false;
};

/** Returns whether the citizen may still reopen the ticket, so that its text must stay. */
const isReopenable = (ticket: Ticket, then: Then): boolean =>
  ticket.text !== '' && ticket.status !== 'merged' && then.now <= reopenableUntil(ticket, then);

/** Returns what prevents anonymising a ticket, or undefined. A merged ticket stays as long as its common ticket. */
export const keptBecause = (
  ticket: Ticket,
  into: Ticket | undefined,
  then: Then,
): KeptBecause | undefined => {
  if (!isClosed(ticket.status)) return 'open';
  if (ticket.hold) return 'held';
  if (isWaiting(ticket.dataRequest)) return 'request';
  if (ticket.callback?.state === 'owed') return 'call-owed';
  const within = isWithin(ticket, then);
  if (within) return within;
  if (isReopenable(ticket, then)) return 'reopenable';
  const isAlive = into && !into.anonymisedAt && keptBecause(into, undefined, then);
  return isAlive ? 'joined' : undefined;
};

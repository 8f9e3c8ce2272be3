import type { Directory } from '../directory/model/directory.ts';
import { computeReopenDeadline } from '../ticket/actions/citizen/reopen.ts';
import { isEndStatus } from '../ticket/model/lifecycle.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import { isDataSubjectRequestOpen } from './data-request.ts';
import { computeRetentionCutoff, findRetentionRule } from './retention.ts';

/**
 * Reason why a ticket can't be anonymized yet. `changing` means repeated version conflicts; `unreadable` means that the
 * stored ticket doesn't match its schema.
 */
export type RetentionBlocker =
  | ('open' | 'no-rule' | 'not-yet' | 'reopenable' | 'call-owed' | 'joined')
  | ('held' | 'request' | 'changing' | 'unreadable');

type DirectoryAt = { directory: Directory; now: Date };

const isWithin = (
  { closedAt, ...ticket }: Ticket,
  { directory, now }: DirectoryAt,
): RetentionBlocker | false => {
  const rule = findRetentionRule(directory, ticket, now);
  if (!rule) return 'no-rule';
  return closedAt === undefined || closedAt > computeRetentionCutoff(rule, now) ? 'not-yet' : false;
};

/** Returns whether the citizen may still reopen the ticket, which requires its text. */
const isReopenable = (ticket: Ticket, directoryAt: DirectoryAt): boolean =>
  ticket.text !== '' &&
  ticket.status !== 'merged' &&
  directoryAt.now <= computeReopenDeadline(ticket, directoryAt);

/**
 * Returns the reason why a ticket can't be anonymized yet, or undefined if it can. A merged ticket is retained as long as
 * its common ticket.
 */
export function findRetentionBlocker(
  ticket: Ticket,
  into: Ticket | undefined,
  directoryAt: DirectoryAt,
): RetentionBlocker | undefined {
  if (!isEndStatus(ticket.status)) return 'open';
  if (ticket.hold) return 'held';
  if (isDataSubjectRequestOpen(ticket.dataRequest)) return 'request';
  if (ticket.callback?.state === 'owed') return 'call-owed';
  const within = isWithin(ticket, directoryAt);
  if (within) return within;
  if (isReopenable(ticket, directoryAt)) return 'reopenable';
  const isAlive = into && !into.anonymisedAt && findRetentionBlocker(into, undefined, directoryAt);
  return isAlive ? 'joined' : undefined;
}

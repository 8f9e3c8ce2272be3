import { isAnsweredOrEnded, type TicketStatus } from '../../ticket/model/lifecycle.ts';

/**
 * Statuses in the Open311 updates extension. They distinguish more cases than the GeoReport statuses `open` and `closed`.
 */
export type Open311UpdateStatus =
  | 'open'
  | 'for_triage'
  | 'unchanged'
  | 'internal_referral'
  | 'in_progress'
  | 'reopen'
  | 'fixed'
  | 'no_further_action'
  | 'duplicate'
  | 'cancelled'
  | 'not_councils_responsibility';

const updateStatuses: Record<TicketStatus, Open311UpdateStatus> = {
  new: 'open',
  triage: 'for_triage',
  waiting: 'unchanged',
  assigned: 'internal_referral',
  'in-progress': 'in_progress',
  returned: 'internal_referral',
  extended: 'in_progress',
  'in-review': 'unchanged',
  answered: 'fixed',
  reopened: 'reopen',
  closed: 'fixed',
  refused: 'no_further_action',
  merged: 'duplicate',
  referred: 'not_councils_responsibility',
};

/** Open311 update statuses for closing reasons with which the issue was not fixed. */
const updateStatusByReason: Readonly<Record<string, Open311UpdateStatus>> = {
  withdrawn: 'cancelled',
  'not-eligible': 'no_further_action',
  'not-confirmed': 'no_further_action',
  'no-reply': 'no_further_action',
};

export function toOpen311UpdateStatus(status: TicketStatus, reason?: string): Open311UpdateStatus {
  return (
    (status === 'closed' && reason !== undefined ? updateStatusByReason[reason] : undefined) ??
    updateStatuses[status]
  );
}

/** Returns the GeoReport status of a ticket. An answered ticket is `closed`, although the citizen can still reopen it. */
export function toOpen311Status(status: TicketStatus): 'open' | 'closed' {
  return isAnsweredOrEnded(status) ? 'closed' : 'open';
}

import { findMissedDeadline } from '../../sla/lateness.ts';
import { isAnsweredOrEnded } from '../model/lifecycle.ts';
import type { Ticket } from '../model/ticket.ts';

/** Instant at which the unit's work on a ticket ended, and whether its deadline was kept. */
export type Settlement = { at: Date; isInTime: boolean };

/**
 * Returns when the ticket was answered or ended. Undefined for open and for merged tickets; a reopened ticket is open again.
 */
export function findSettlement({
  status,
  clocks: { resolve },
}: Pick<Ticket, 'status' | 'clocks'>): Settlement | undefined {
  const { stoppedAt } = resolve;
  if (!stoppedAt || !isAnsweredOrEnded(status) || status === 'merged') return undefined;
  return { at: stoppedAt, isInTime: findMissedDeadline(resolve, stoppedAt) === undefined };
}

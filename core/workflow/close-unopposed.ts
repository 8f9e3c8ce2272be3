import type { Directory } from '../directory/directory.ts';
import { buildChange } from '../ticket/change.ts';
import { nextStatus } from '../ticket/lifecycle.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { buildSystemContext } from './by-system.ts';
import { computeCloseTime } from './next-check.ts';

/** Closes an answered ticket after the period in which the citizen can object has ended. */
export function closeUnopposed(
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined {
  const closes = computeCloseTime(ticket, directory);
  const status = nextStatus(ticket.status, 'close');
  if (!closes || now < closes || !status) return undefined;
  const reason = 'no-objection';
  return buildChange(
    ticket,
    {
      to: { status, closedAt: now, endReason: reason },
      event: { kind: 'closed', reason, text: '' },
    },
    buildSystemContext('journey', directory, now),
  );
}

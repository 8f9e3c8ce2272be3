import type { Directory } from '../directory/directory.ts';
import { changeTo } from '../ticket/change.ts';
import { statusAfter } from '../ticket/lifecycle.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { bySystem } from './by-system.ts';
import { closesAt } from './next-check.ts';

/** Closes an answered ticket when the period for objections has ended. */
export const closeUnopposed = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
): Change | undefined => {
  const closes = closesAt(ticket, directory);
  const status = statusAfter(ticket.status, 'close');
  if (!closes || now < closes || !status) return undefined;
  const reason = 'no-objection';
  return changeTo(
    ticket,
    {
      to: { status, closedAt: now, endReason: reason },
      event: { kind: 'closed', reason, text: '' },
    },
    bySystem('journey', directory, now),
  );
};

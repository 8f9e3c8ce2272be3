import type { Directory } from '../directory/model/directory.ts';
import { buildTicketChange } from '../ticket/change/change.ts';
import { getNextStatus } from '../ticket/model/lifecycle.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { TicketChange } from '../ticket/ports/ticket-store.ts';
import { computeAutoCloseTime } from './next-check.ts';
import { buildSystemActionContext } from './system-action-context.ts';

/** Closes an answered ticket after the period in which the citizen can object has ended. */
export function closeAfterObjectionPeriod(
  ticket: Ticket,
  directory: Directory,
  now: Date,
): TicketChange | undefined {
  const closes = computeAutoCloseTime(ticket, directory);
  const status = getNextStatus(ticket.status, 'close');
  if (!closes || now < closes || !status) return undefined;
  const reason = 'no-objection';
  return buildTicketChange(
    ticket,
    {
      to: { status, closedAt: now, endReason: reason },
      event: { kind: 'closed', reason, text: '' },
    },
    buildSystemActionContext('journey', directory, now),
  );
}

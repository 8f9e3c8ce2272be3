import type { Directory } from '../../directory/model/directory.ts';
import { findMovedDeadlines, recomputeClocks } from '../../sla/recompute-clocks.ts';
import { computeRemainingPause } from '../../sla/ticket-clocks.ts';
import { buildTicketChange } from '../../ticket/change/change.ts';
import { isAnsweredOrEnded } from '../../ticket/model/lifecycle.ts';
import type { Ticket } from '../../ticket/model/ticket.ts';
import type { TicketChange } from '../../ticket/ports/ticket-store.ts';
import { buildSystemActionContext } from '../system-action-context.ts';

const recomputePause = (ticket: Ticket, directory: Directory): Ticket['waiting'] => {
  const { waiting } = ticket;
  return (
    waiting && {
      ...waiting,
      until: computeRemainingPause(ticket, waiting.askedAt, directory).until,
    }
  );
};

/**
 * Recomputes a ticket's deadlines and the end of a pause after the working calendar changed. Returns undefined if nothing
 * changes.
 */
export function recomputeTicketDeadlines(
  ticket: Ticket,
  directory: Directory,
  now: Date,
  channel: 'journey' | 'directory' = 'journey',
): TicketChange | undefined {
  if (isAnsweredOrEnded(ticket.status)) return undefined;
  const clocks = recomputeClocks(ticket, directory);
  const waiting = recomputePause(ticket, directory);
  const moved = findMovedDeadlines(ticket.clocks, clocks);
  const isWaitMoved = waiting?.until.getTime() !== ticket.waiting?.until.getTime();
  if (moved.length === 0 && !isWaitMoved) return undefined;
  return buildTicketChange(
    ticket,
    {
      to: { clocks, waiting },
      event: { kind: 'recomputed', why: 'calendar', directory: directory.version, moved },
    },
    buildSystemActionContext(channel, directory, now),
  );
}

import type { Directory } from '../directory/directory.ts';
import { movedDeadlines, recomputedClocks } from '../sla/recompute.ts';
import { waitingLeft } from '../sla/ticket-clocks.ts';
import { changeTo } from '../ticket/change.ts';
import { isSettled } from '../ticket/lifecycle.ts';
import type { Change, Ticket } from '../ticket/ticket.ts';
import { bySystem } from './by-system.ts';

const recountedWait = (ticket: Ticket, directory: Directory): Ticket['waiting'] => {
  const { waiting } = ticket;
  return waiting && { ...waiting, until: waitingLeft(ticket, waiting.askedAt, directory).until };
};

/** Recomputes a ticket's deadlines and the end of a pause after a calendar change; returns undefined if nothing moves. */
export const recount = (
  ticket: Ticket,
  directory: Directory,
  now: Date,
  channel: 'journey' | 'directory' = 'journey',
): Change | undefined => {
  if (isSettled(ticket.status)) return undefined;
  const clocks = recomputedClocks(ticket, directory);
  const waiting = recountedWait(ticket, directory);
  const moved = movedDeadlines(ticket.clocks, clocks);
  const isWaitMoved = waiting?.until.getTime() !== ticket.waiting?.until.getTime();
  if (moved.length === 0 && !isWaitMoved) return undefined;
  return changeTo(
    ticket,
    {
      to: { clocks, waiting },
      event: { kind: 'recomputed', why: 'calendar', directory: directory.version, moved },
    },
    bySystem(channel, directory, now),
  );
};

import { operatorUnit } from '../../directory/unit.ts';
import { movedDeadlines } from '../../sla/recompute.ts';
import { resumedClocks } from '../../sla/ticket-clocks.ts';
import type { Occasion } from '../act.ts';
import { statusAfter, type TicketStatus } from '../lifecycle.ts';
import type { Moved } from '../moved.ts';
import type { Ticket } from '../ticket.ts';

type Then = Pick<Occasion, 'now' | 'directory'>;
type Running = { clocks: Ticket['clocks']; waiting: undefined; moved: Moved[] };
type Sent = Then & Pick<Occasion, 'origin'> & { status: TicketStatus };

/** The ticket's clocks with the wait for the citizen over, and the deadlines that this moves. */
export const afterWait = (ticket: Ticket, { now, directory }: Then): Running => {
  const clocks = ticket.waiting ? resumedClocks(ticket, now, directory) : ticket.clocks;
  return { clocks, waiting: undefined, moved: movedDeadlines(ticket.clocks, clocks) };
};

/** Where a ticket goes on after the wait: with the operators where it was theirs, or with its unit. */
export const statusAfterWait = ({ status, unit }: Ticket, { now, directory }: Then) =>
  statusAfter(status, unit === operatorUnit(directory, now).ref ? 'queue' : 'resume');

/**
 * The ticket after a message or photo, which ends the wait for its citizen. What a merged ticket's citizen sends ends none:
 * the question was not for them.
 */
export const afterMessage = (ticket: Ticket, occasion: Sent) => {
  const { clocks, waiting, status } = ticket;
  if (occasion.origin) return { clocks, waiting, status, moved: [] };
  return {
    ...afterWait(ticket, occasion),
    status: waiting ? statusAfterWait(ticket, occasion) : occasion.status,
  };
};

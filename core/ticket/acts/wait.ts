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

/** Ends the wait for the citizen: returns the resumed clocks and the deadlines that moved. */
export const afterWait = (ticket: Ticket, { now, directory }: Then): Running => {
  const clocks = ticket.waiting ? resumedClocks(ticket, now, directory) : ticket.clocks;
  return { clocks, waiting: undefined, moved: movedDeadlines(ticket.clocks, clocks) };
};

/** Returns the status after the wait for the citizen: back in the operators' queue, or in progress at the unit. */
export const statusAfterWait = ({ status, unit }: Ticket, { now, directory }: Then) =>
  statusAfter(status, unit === operatorUnit(directory, now).ref ? 'queue' : 'resume');

/**
 * Returns the changes after a citizen's message or photo, which ends the wait. A message of a merged ticket's citizen ends no
 * wait, because the question wasn't addressed to them.
 */
export const afterMessage = (ticket: Ticket, occasion: Sent) => {
  const { clocks, waiting, status } = ticket;
  if (occasion.origin) return { clocks, waiting, status, moved: [] };
  return {
    ...afterWait(ticket, occasion),
    status: waiting ? statusAfterWait(ticket, occasion) : occasion.status,
  };
};

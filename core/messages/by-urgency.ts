import type { Ticket } from '../ticket/ticket.ts';

/** Suspects behind the others, each the oldest first. */
export const byUrgency = (a: Ticket, b: Ticket): number =>
  Number(a.isSuspect === true) - Number(b.isSuspect === true) ||
  a.openedAt.getTime() - b.openedAt.getTime();

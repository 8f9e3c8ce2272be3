import type { Ticket } from '../ticket/ticket.ts';

const isUrgent = ({ priority }: Ticket): boolean => priority === 'P1';

/** Emergencies first and suspects behind all others; each by their deadline, the earliest first. */
export const byUrgency = (a: Ticket, b: Ticket): number =>
  Number(a.isSuspect === true) - Number(b.isSuspect === true) ||
  Number(isUrgent(b)) - Number(isUrgent(a)) ||
  a.clocks.resolve.dueAt.getTime() - b.clocks.resolve.dueAt.getTime() ||
  a.openedAt.getTime() - b.openedAt.getTime();

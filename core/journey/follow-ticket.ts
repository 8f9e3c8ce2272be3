import { type AlertStore, citizenAlert, isPlatform } from '../messages/alert.ts';
import type { Ticket } from '../ticket/ticket.ts';

/** As much of a ticket as its followers look at. */
export type FollowedTicket = Pick<Ticket, 'code' | 'run' | 'openedAt' | 'reach' | 'assignment'>;

export type FollowTicketPorts = {
  /** Starts the journey of that run; a second start of the same run is harmless. */
  startJourney(ticket: Pick<Ticket, 'code' | 'run'>): Promise<void>;
  alerts: Pick<AlertStore, 'request'>;
};

/**
 * What a ticket's change in the table sets going: a receipt for the opening, a journey for each run. A journey that could
 * not be started the sweeper finds; a receipt that nobody has asked for it can't.
 */
export const followTicket = async (
  ticket: FollowedTicket,
  before: FollowedTicket | undefined,
  { startJourney, alerts }: FollowTicketPorts,
): Promise<void> => {
  const { code, openedAt, reach, assignment } = ticket;
  const cause = { code, assignment, cause: 'receipt', requestedAt: openedAt };
  // who wrote on a platform has read code and PIN there, in the same turn
  const isTold = before !== undefined || isPlatform(reach[0]);
  for (const receipt of isTold ? [] : citizenAlert(reach, { about: 'receipt' }, cause)) {
    await alerts.request(receipt);
  }
  if (before?.run !== ticket.run) await startJourney(ticket);
};

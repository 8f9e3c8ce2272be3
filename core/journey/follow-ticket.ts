import type { Directory } from '../directory/directory.ts';
import { type AlertStore, citizenAlert, isPlatform } from '../messages/alert.ts';
import { citizenChannels } from '../messages/channel-steps.ts';
import type { NotifiedTicket, Ticket } from '../ticket/ticket.ts';

/** As much of a ticket as its followers look at. */
export type FollowedTicket = Pick<Ticket, 'code' | 'run' | 'openedAt' | 'assignment'> &
  NotifiedTicket;

export type FollowTicketPorts = {
  /** Starts the journey of that run; a second start of the same run is harmless. */
  startJourney(ticket: Pick<Ticket, 'code' | 'run'>): Promise<void>;
  alerts: Pick<AlertStore, 'request'>;
  directory(): Promise<Directory>;
};

const requestReceipt = async (
  ticket: FollowedTicket,
  { alerts, directory }: FollowTicketPorts,
): Promise<void> => {
  const { code, openedAt, assignment } = ticket;
  const subject = { about: 'receipt' } as const;
  const then = { directory: await directory(), now: openedAt };
  const cause = { code, assignment, cause: 'receipt', requestedAt: openedAt };
  for (const receipt of citizenAlert(citizenChannels(subject, ticket, then), subject, cause)) {
    await alerts.request(receipt);
  }
};

/**
 * What a ticket's change in the table sets going: a receipt for the opening, a journey for each run. A journey that could
 * not be started the sweeper finds; a receipt that nobody has asked for it can't.
 */
export const followTicket = async (
  ticket: FollowedTicket,
  before: FollowedTicket | undefined,
  ports: FollowTicketPorts,
): Promise<void> => {
  // who wrote on a platform has read code and PIN there, in the same turn
  if (before === undefined && !isPlatform(ticket.reach[0])) await requestReceipt(ticket, ports);
  if (before?.run !== ticket.run) await ports.startJourney(ticket);
};

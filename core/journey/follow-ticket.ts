import type { Directory } from '../directory/directory.ts';
import { type AlertStore, citizenAlert, isPlatform } from '../messages/alert.ts';
import { citizenChannels } from '../messages/channel-steps.ts';
import type { NotifiedTicket, Ticket } from '../ticket/ticket.ts';

/** Fields of a ticket that its stream handler reads. */
export type FollowedTicket = Pick<Ticket, 'code' | 'run' | 'openedAt' | 'assignment'> &
  NotifiedTicket;

export type FollowTicketPorts = {
  /** Starts the workflow of a run; idempotent per ticket and run. */
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
 * Handles a change of a ticket in the table's stream: requests the receipt for a new ticket and starts the workflow of a new
 * run. The sweeper would restart a lost workflow, but not a lost receipt.
 */
export const followTicket = async (
  ticket: FollowedTicket,
  before: FollowedTicket | undefined,
  ports: FollowTicketPorts,
): Promise<void> => {
  // users of Zalo and Messenger get code and PIN in the chat itself
  if (before === undefined && !isPlatform(ticket.reach[0])) await requestReceipt(ticket, ports);
  if (before?.run !== ticket.run) await ports.startJourney(ticket);
};

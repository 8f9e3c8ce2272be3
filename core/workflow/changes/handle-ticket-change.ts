import type { Directory } from '../../directory/model/directory.ts';
import { createCitizenNotification } from '../../messages/create-notification.ts';
import { isChatPlatformChannel, type NotificationStore } from '../../messages/notification.ts';
import { listCitizenChannels } from '../../messages/schedule/channel-steps.ts';
import type { NotifiedTicket, Ticket } from '../../ticket/model/ticket.ts';

/** Fields of a ticket item that the stream handler for ticket changes reads. */
export type TicketStreamItem = Pick<Ticket, 'code' | 'run' | 'openedAt' | 'assignment'> &
  NotifiedTicket;

export type HandleTicketChangeDeps = {
  /**
   * Starts the Step Functions execution with the number `run` of the ticket's workflow. Idempotent: the same ticket and
   * number start only one execution.
   */
  startJourney(ticket: Pick<Ticket, 'code' | 'run'>): Promise<void>;
  alerts: Pick<NotificationStore, 'request'>;
  directory(): Promise<Directory>;
};

const requestReceipt = async (
  ticket: TicketStreamItem,
  { alerts, directory }: HandleTicketChangeDeps,
): Promise<void> => {
  const { code, openedAt, assignment } = ticket;
  const subject = { about: 'receipt' } as const;
  const directoryAt = { directory: await directory(), now: openedAt };
  const cause = { code, assignment, cause: 'receipt', requestedAt: openedAt };
  for (const receipt of createCitizenNotification(
    listCitizenChannels(subject, ticket, directoryAt),
    subject,
    cause,
  )) {
    await alerts.request(receipt);
  }
};

/**
 * Handles a ticket change from the table's stream: requests the receipt (message that confirms a new ticket to its sender),
 * and starts a workflow if the run number is new. The sweeper would restart a lost workflow, but it would not send a lost
 * receipt.
 */
export async function handleTicketChange(
  ticket: TicketStreamItem,
  before: TicketStreamItem | undefined,
  ports: HandleTicketChangeDeps,
): Promise<void> {
  // users of Zalo and Messenger get code and PIN in the chat itself
  if (before === undefined && !isChatPlatformChannel(ticket.contactChannels[0]))
    await requestReceipt(ticket, ports);
  if (before?.run !== ticket.run) await ports.startJourney(ticket);
}

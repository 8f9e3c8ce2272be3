import type { TicketCode } from '../ticket/code.ts';
import type { TicketStore } from '../ticket/ticket.ts';
import { type OutsideEvent, outsideEvent } from './outside-event.ts';
import { type QueueUpdatePorts, queueUpdate } from './queue-update.ts';

export type TellOutside = (event: OutsideEvent) => Promise<void>;

type Ports = QueueUpdatePorts & {
  tickets: Pick<TicketStore, 'find' | 'history'>;
  tell: TellOutside;
};

/**
 * Publishes the domain event of a ticket version and queues its Open311 updates. Delivery is at least once; duplicates have
 * the same id.
 */
export const tellVersion = async (
  { code, version }: { code: TicketCode; version: number },
  { tickets, tell, ...ports }: Ports,
): Promise<void> => {
  const history = await tickets.history(code);
  const event = history?.events.find((one) => one.version === version);
  if (!history || !event) throw new Error('The ticket has no such version');
  const outside = outsideEvent(history.ticket, event);
  if (outside) await tell(outside);
  await queueUpdate(history.ticket, event, { tickets, ...ports });
};

import { isForUpdates } from '../open311/public-updates.ts';
import type { TicketEvent } from '../ticket/event.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { UpdateDelivery } from './delivery.ts';
import { takesUpdatesOf, type WebhookStore } from './webhook.ts';

export type QueueUpdatePorts = {
  webhooks: Pick<WebhookStore, 'list'>;
  queueUpdate(delivery: UpdateDelivery): Promise<void>;
};

/** Queues what happened to a ticket once for each site that takes the updates of whoever filed it. */
export const queueUpdate = async (
  { code, filedBy }: Pick<Ticket, 'code' | 'filedBy'>,
  event: TicketEvent,
  { webhooks, queueUpdate: queue }: QueueUpdatePorts,
): Promise<void> => {
  if (filedBy === undefined || !isForUpdates(event)) return;
  const { version } = event;
  const wanting = (await webhooks.list()).filter((one) => takesUpdatesOf(one, filedBy));
  await Promise.all(wanting.map(({ id: webhook }) => queue({ webhook, code, version })));
};

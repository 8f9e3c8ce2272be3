import { isPublicUpdateEvent } from '../open311/updates/public-updates.ts';
import type { TicketEvent } from '../ticket/events/event.ts';
import type { Ticket } from '../ticket/model/ticket.ts';
import type { TicketStore } from '../ticket/ports/ticket-store.ts';
import type { Open311UpdateDelivery } from './delivery.ts';
import { isWebhookForOpen311Client, type Webhook, type WebhookStore } from './webhook.ts';

export type QueueOpen311UpdatesDeps = {
  tickets: Pick<TicketStore, 'find'>;
  webhooks: Pick<WebhookStore, 'list'>;
  queueUpdate(delivery: Open311UpdateDelivery): Promise<void>;
};

type FiledTicket = Pick<Ticket, 'code' | 'filedBy'>;

const selectUpdateReceivers = (
  { filedBy }: FiledTicket,
  all: readonly Webhook[],
): readonly Webhook[] =>
  filedBy === undefined ? [] : all.filter((one) => isWebhookForOpen311Client(one, filedBy));

/**
 * Queues an update for every Open311 receiver of the provider that filed the ticket. If tickets of other providers were
 * merged into this ticket, those providers get the update too, each under the code of its own ticket.
 */
export async function queueOpen311Updates(
  ticket: FiledTicket & Pick<Ticket, 'mergedFrom'>,
  event: TicketEvent,
  { tickets, webhooks, queueUpdate: queue }: QueueOpen311UpdatesDeps,
): Promise<void> {
  const { code, filedBy, mergedFrom } = ticket;
  if (!isPublicUpdateEvent(event) || (filedBy === undefined && mergedFrom.length === 0)) return;
  const all = (await webhooks.list()).filter(({ dialect }) => dialect === 'open311');
  if (all.length === 0) return;
  const { version } = event;
  const parts = await Promise.all(mergedFrom.map((one) => tickets.find(one)));
  await Promise.all([
    ...selectUpdateReceivers(ticket, all).map(({ id: webhook }) =>
      queue({ webhook, code, version }),
    ),
    ...parts
      .flatMap((part) => part ?? [])
      .flatMap((part) =>
        selectUpdateReceivers(part, all).map(({ id: webhook }) =>
          queue({ webhook, code: part.code, version, of: code }),
        ),
      ),
  ]);
}

import * as z from 'zod';
import { createNotificationBundleStore } from '../../adapters/dynamodb/messages/notification-bundle-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/messages/notification-store.ts';
import { triggerNotificationBundleDelivery } from '../../core/messages/deliver/trigger-bundle-delivery.ts';
import { Instant } from '../../core/time/instant.ts';
import { createQueueFunction } from '../runtime/events/queue.ts';
import { openTicketTable } from '../runtime/ticket-table.ts';

/**
 * Lambda function that releases the notifications waiting for a bundle. It does so when the bundle's interval has passed, or
 * when the lease of a function that was sending the bundle has expired. The table's stream then triggers the delivery.
 */
export const handler = createQueueFunction({
  item: z.object({ line: z.string(), claimedAt: Instant }),
  services: () => {
    const { table } = openTicketTable();
    return {
      alerts: createNotificationStore(table),
      bundles: createNotificationBundleStore(table),
      now: () => new Date(),
    };
  },
  about: ({ line }) => ({ line }),
  consume: async (claim, ports) =>
    (await triggerNotificationBundleDelivery(claim, ports)) ? 'done' : 'again',
});

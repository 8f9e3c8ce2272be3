import * as z from 'zod';
import { bundleStore } from '../../adapters/dynamodb/bundle-store.ts';
import { notificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { ticketTable } from '../../adapters/dynamodb/table.ts';
import { releaseBundle } from '../../core/messages/wake-bundle.ts';
import { Instant } from '../../core/time/instant.ts';
import { readEnvironment } from '../runtime/environment.ts';
import { queueFunction } from '../runtime/queue.ts';

/**
 * Lambda function that releases notifications waiting for a bundle, once the bundle's interval or the lease of its claim has
 * ended. The table's stream then delivers them.
 */
export const handler = queueFunction({
  item: z.object({ line: z.string(), claimedAt: Instant }),
  services: () => {
    const table = ticketTable(readEnvironment(z.object({ TICKET_TABLE: z.string() })).TICKET_TABLE);
    return { alerts: notificationStore(table), bundles: bundleStore(table), now: () => new Date() };
  },
  about: ({ line }) => ({ line }),
  consume: async (claim, ports) => ((await releaseBundle(claim, ports)) ? 'done' : 'again'),
});

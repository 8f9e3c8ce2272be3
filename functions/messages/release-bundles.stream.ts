import * as z from 'zod';
import { createBundleStore } from '../../adapters/dynamodb/bundle-store.ts';
import { createNotificationStore } from '../../adapters/dynamodb/notification-store.ts';
import { openTicketTable } from '../../adapters/dynamodb/table.ts';
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
    const table = openTicketTable(
      readEnvironment(z.object({ TICKET_TABLE: z.string() })).TICKET_TABLE,
    );
    return {
      alerts: createNotificationStore(table),
      bundles: createBundleStore(table),
      now: () => new Date(),
    };
  },
  about: ({ line }) => ({ line }),
  consume: async (claim, ports) => ((await releaseBundle(claim, ports)) ? 'done' : 'again'),
});

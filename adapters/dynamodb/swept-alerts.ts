import * as z from 'zod';
import type { HeldAlerts, OwedAlerts } from '../../core/journey/sweep.ts';
import { TicketCode } from '../../core/ticket/code.ts';
import { Instant } from '../../core/time/instant.ts';
import { overdueItems } from './overdue-items.ts';
import { keys, shardOf, type TicketTable } from './table.ts';
import { whileOwed } from './while-owed.ts';

const Held = z.object({ code: TicketCode, key: z.string() });
const Owed = Held.extend({ gsi3sk: Instant, retries: z.int().default(0) }).transform(
  ({ gsi3sk: since, ...alert }) => ({ ...alert, since }),
);

/** Alerts as the sweeper finds them in its index: those that are owed, and those that are held. */
export const sweptAlerts = (table: TicketTable): OwedAlerts & HeldAlerts => ({
  async owed(before) {
    const items = await overdueItems(table, keys.owed, before);
    return items.map((item) => Owed.parse(item));
  },
  bringAgain: ({ since, retries, ...alert }, at) =>
    whileOwed(table, alert, {
      UpdateExpression: 'SET retries = :retries, gsi3sk = :at',
      ConditionExpression: 'gsi3sk = :since',
      ExpressionAttributeValues: {
        ':retries': retries + 1,
        ':at': at.toISOString(),
        ':since': since.toISOString(),
      },
    }),
  async heldUntil(at) {
    const justAfter = new Date(at.getTime() + 1); // the index is asked for what lies before an instant
    const items = await overdueItems(table, keys.held, justAfter);
    return items.map((item) => Held.parse(item));
  },
  release: (alert, at) =>
    whileOwed(table, alert, {
      UpdateExpression: 'SET gsi3pk = :owed, gsi3sk = :at',
      ConditionExpression: 'gsi3pk = :held AND gsi3sk <= :at',
      ExpressionAttributeValues: {
        ':at': at.toISOString(),
        ':owed': keys.owed(shardOf(alert.code)),
        ':held': keys.held(shardOf(alert.code)),
      },
    }),
});

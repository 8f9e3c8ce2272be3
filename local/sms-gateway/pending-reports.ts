import * as z from 'zod';
import type { SqliteStore } from '../sqlite-store.ts';

/** Delivery report of the simulated SMS gateway. As with most gateways, `id` is the message ID that the sender chose. */
export type GatewayDeliveryReport = { id: string; status: 'delivered' | 'failed' };

const Row = z.object({
  number: z.number(),
  id: z.string(),
  status: z.enum(['delivered', 'failed']),
  due: z.number(),
});
type Row = z.infer<typeof Row>;

/** Opens the store of pending delivery reports and accepted message IDs of the simulated SMS gateway. */
export function createPendingReportStore(store: SqliteStore) {
  store.exec(
    'CREATE TABLE IF NOT EXISTS sms_gateway_reports (number INTEGER PRIMARY KEY, id TEXT NOT NULL, status TEXT NOT NULL, due INTEGER NOT NULL)',
  );
  store.exec('CREATE TABLE IF NOT EXISTS sms_gateway_orders (id TEXT PRIMARY KEY)');
  const insert = store.prepare(
    'INSERT INTO sms_gateway_reports (id, status, due) VALUES (?, ?, ?)',
  );
  const remove = store.prepare('DELETE FROM sms_gateway_reports WHERE number = ?');
  const list = store.prepare('SELECT * FROM sms_gateway_reports ORDER BY due, number');
  const order = store.prepare('INSERT OR IGNORE INTO sms_gateway_orders (id) VALUES (?)');
  /**
   * Pending delivery reports of the simulated SMS gateway. The list is cached until the next write, because the scheduler
   * reads it very often.
   */
  let cached: Row[] | undefined;
  const rows = (): Row[] => {
    cached ??= list.all().map((row) => Row.parse(row));
    return cached;
  };
  return {
    add: ({ id, status }: GatewayDeliveryReport, due: number): void => {
      cached = undefined;
      insert.run(id, status, due);
    },
    nextDueAt: (): Date | undefined => {
      const [next] = rows();
      return next && new Date(next.due);
    },
    takeDue: (now: Date): GatewayDeliveryReport[] => {
      const due = rows().filter((row) => row.due <= now.getTime());
      for (const { number } of due) remove.run(number);
      cached = undefined;
      return due.map(({ id, status }) => ({ id, status }));
    },
    /** Records the ID of an accepted message; returns false when a message with this ID was accepted before. */
    isNew: (id: string): boolean => order.run(id).changes > 0,
  };
}

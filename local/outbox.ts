import * as z from 'zod';
import type { Clock, Outbox } from './component-types.ts';
import type { SqliteStore } from './sqlite-store.ts';
import { formatHotlineTime } from './time/hotline-time.ts';

const StoredItem = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(['sms', 'email', 'zns']),
  to: z.string(),
  subject: z.string().optional(),
  body: z.string(),
  segments: z.number().optional(),
  links: z.array(z.string()),
  ticket: z.string().optional(),
  alert: z.string().optional(),
  messageId: z.string().default(''),
  from: z.string().optional(),
  configurationSet: z.string().optional(),
  undelivered: z.boolean().optional(),
  provider: z.enum(['SNS', 'SES', 'gateway', 'Zalo']).optional(),
  status: z.enum(['delivered', 'failed']).optional(),
  price: z.string().optional(),
});
const Row = z.object({ item: z.string() });

/** Opens the outbox, which stores all SMS, e-mails and Zalo notifications that the deployed system would send. */
export function createOutbox(store: SqliteStore, clock: Clock): Outbox {
  store.exec('CREATE TABLE IF NOT EXISTS outbox (number INTEGER PRIMARY KEY, item TEXT NOT NULL)');
  const latest = store.prepare('SELECT coalesce(max(number), 0) AS number FROM outbox');
  const insert = store.prepare('INSERT INTO outbox (number, item) VALUES (?, ?)');
  const mark = store.prepare(
    "UPDATE outbox SET item = json_set(item, '$.undelivered', json('true')) WHERE number = ?",
  );
  const report = store.prepare(
    "UPDATE outbox SET item = json_set(item, '$.status', ?) WHERE json_extract(item, '$.messageId') = ?",
  );
  const newestFirst = store.prepare(
    'SELECT item FROM outbox WHERE number > ? ORDER BY number DESC',
  );
  return {
    add: (message) => {
      const number = z.object({ number: z.number() }).parse(latest.get()).number + 1;
      const item = {
        ...message,
        id: String(number),
        at: formatHotlineTime(clock.now()),
        links: linksIn(message.body),
      };
      insert.run(number, JSON.stringify(item));
      return item;
    },
    list: (after = 0) =>
      newestFirst.all(after).map((row) => StoredItem.parse(JSON.parse(Row.parse(row).item))),
    markUndelivered: (id) => void mark.run(id),
    markReported: (messageId, status) => void report.run(status, messageId),
  };
}

/** Lists the URLs in a text, without trailing punctuation. */
const linksIn = (text: string): string[] =>
  (text.match(/https?:\/\/[^\s<>"]+/g) ?? []).map((link) => link.replace(/[.,;:!?)]+$/, ''));

import * as z from 'zod';
import type { SqliteStore } from '../../../sqlite-store.ts';
import { HistoryEvent } from '../history-event.ts';

const table = `
  CREATE TABLE IF NOT EXISTS execution_events (
    arn TEXT NOT NULL, id INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (arn, id)
  ) WITHOUT ROWID;
`;

type HistoryQuery = { limit: number; offset: number; isNewestFirst: boolean };

export type HistoryStore = {
  add(arn: string, events: HistoryEvent[]): void;
  list(arn: string, query: HistoryQuery): HistoryEvent[];
};

const EventRow = z.object({ event: z.string() });

const eventIn = (row: unknown) => HistoryEvent.parse(JSON.parse(EventRow.parse(row).event));

export function createHistoryStore(store: SqliteStore): HistoryStore {
  store.exec(table);
  const add = store.prepare('INSERT INTO execution_events (arn, id, event) VALUES (?, ?, ?)');
  const listIn = (order: string) =>
    store.prepare(
      `SELECT event FROM execution_events WHERE arn = ? ORDER BY id ${order} LIMIT ? OFFSET ?`,
    );
  const oldestFirst = listIn('ASC');
  const newestFirst = listIn('DESC');
  return {
    add: (arn, events) => {
      for (const event of events) add.run(arn, event.id, JSON.stringify(event));
    },
    list: (arn, { limit, offset, isNewestFirst }) =>
      (isNewestFirst ? newestFirst : oldestFirst).all(arn, limit, offset).map(eventIn),
  };
}

import * as z from 'zod';
import type { SqliteStore } from '../sqlite-store.ts';

const LocalDomainEvent = z.object({
  number: z.number(),
  bus: z.string(),
  time: z.string(),
  source: z.string(),
  detailType: z.string(),
  detail: z.json(),
});
export type LocalDomainEvent = z.infer<typeof LocalDomainEvent>;

/**
 * Store of the events on the cloud assembly's own event buses. Events that match no rule are stored too, because in AWS
 * other systems would receive them.
 */
export type LocalDomainEventStore = {
  add(event: Omit<LocalDomainEvent, 'number'>): void;
  /** Lists the domain events (events about tickets for other systems) with numbers above `after`, newest first. */
  list(after?: number): LocalDomainEvent[];
};

const Row = z.object({ number: z.number(), event: z.string() });

export function createLocalDomainEventStore(store: SqliteStore): LocalDomainEventStore {
  store.exec('CREATE TABLE IF NOT EXISTS told (number INTEGER PRIMARY KEY, event TEXT NOT NULL)');
  const insert = store.prepare('INSERT INTO told (event) VALUES (?)');
  const newestFirst = store.prepare(
    'SELECT number, event FROM told WHERE number > ? ORDER BY number DESC',
  );
  return {
    add: (event) => void insert.run(JSON.stringify(event)),
    list: (after = 0) =>
      newestFirst.all(after).map((row) => {
        const { number, event } = Row.parse(row);
        return LocalDomainEvent.parse({ number, ...z.looseObject({}).parse(JSON.parse(event)) });
      }),
  };
}

import * as z from 'zod';
import type { SqliteStore } from '../sqlite-store.ts';

/** Stored positions of an event source mapping in the shards of its stream. */
export type CheckpointStore = {
  positions(): Map<string, string>;
  /** Stores that the function has processed all records of the shard up to this sequence number. */
  set(shardId: string, sequenceNumber: string): void;
};

const Row = z.object({ shard: z.string(), sequence: z.string() });

export function createCheckpointStore(store: SqliteStore, eventSourceId: string): CheckpointStore {
  store.exec(
    'CREATE TABLE IF NOT EXISTS checkpoints (source TEXT, shard TEXT, sequence TEXT NOT NULL, PRIMARY KEY (source, shard))',
  );
  const select = store.prepare('SELECT shard, sequence FROM checkpoints WHERE source = ?');
  const upsert = store.prepare(
    'INSERT OR REPLACE INTO checkpoints (source, shard, sequence) VALUES (?, ?, ?)',
  );
  return {
    positions: () =>
      new Map(
        select.all(eventSourceId).map((row) => {
          const { shard, sequence } = Row.parse(row);
          return [shard, sequence];
        }),
      ),
    set: (shardId, sequenceNumber) => upsert.run(eventSourceId, shardId, sequenceNumber),
  };
}

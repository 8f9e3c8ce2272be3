import type { CheckpointStore } from './checkpoints.ts';
import { type SourceRecord, sequenceNumberOf } from './stream-record.ts';

type ShardRecord = { shardId: string; record: SourceRecord };

/** Records that were read from a stream but aren't processed yet; finished records move the stored checkpoint forward. */
export type RecordBacklog = {
  add(records: ShardRecord[]): void;
  done(records: SourceRecord[]): void;
  size(): number;
};

export function createRecordBacklog(checkpoints: CheckpointStore): RecordBacklog {
  const shards = new Map<string, SourceRecord[]>();
  const finished = new Set<SourceRecord>();

  /**
   * Moves the shard's checkpoint to the last record before the first unfinished one. Concurrent batches finish in any order,
   * so later records may be done already.
   */
  function moveCheckpoint(shardId: string, records: SourceRecord[]): void {
    const firstOpen = records.findIndex((record) => !finished.has(record));
    const passed = records.splice(0, firstOpen < 0 ? records.length : firstOpen);
    const last = passed.at(-1);
    if (last !== undefined) {
      checkpoints.set(shardId, sequenceNumberOf(last));
    }
    for (const record of passed) {
      finished.delete(record);
    }
  }

  return {
    add: (records) => {
      for (const { shardId, record } of records) {
        const open = shards.get(shardId) ?? [];
        open.push(record);
        shards.set(shardId, open);
      }
    },
    done: (records) => {
      for (const record of records) {
        finished.add(record);
      }
      for (const [shardId, open] of shards) {
        moveCheckpoint(shardId, open);
      }
    },
    size: () => [...shards.values()].reduce((sum, records) => sum + records.length, 0),
  };
}

import type { CheckpointStore } from './checkpoints.ts';
import { getSequenceNumber, type SourceRecord } from './stream-record.ts';

type ShardRecord = { shardId: string; record: SourceRecord };

/** Stream records that were read but aren't processed yet. When records are finished, the stored checkpoint advances. */
export type RecordBacklog = {
  add(records: ShardRecord[]): void;
  done(records: SourceRecord[]): void;
  size(): number;
};

export function createRecordBacklog(checkpoints: CheckpointStore): RecordBacklog {
  const shards = new Map<string, SourceRecord[]>();
  const finished = new Set<SourceRecord>();

  /**
   * Advances a stream shard's checkpoint to the last record before the first unfinished one. Batches run concurrently, so
   * later records may already be finished.
   */
  function moveCheckpoint(shardId: string, records: SourceRecord[]): void {
    const firstOpen = records.findIndex((record) => !finished.has(record));
    const passed = records.splice(0, firstOpen < 0 ? records.length : firstOpen);
    const last = passed.at(-1);
    if (last !== undefined) {
      checkpoints.set(shardId, getSequenceNumber(last));
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

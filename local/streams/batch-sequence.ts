import type { GetDeliveryDelay } from '../aws/aws-behavior.ts';
import type { Clock } from '../component-types.ts';
import { findEarliestInstant } from '../time/earliest-instant.ts';
import type { RecordBatch, RecordBatchOutcome } from './batch-attempts.ts';
import type { SourceRecord } from './stream-record.ts';

/**
 * Sequence of stream batches that are delivered in order. Each batch starts only after the previous batch is done or
 * dropped.
 */
export type BatchSequence = {
  /**
   * Adds a record to the sequence of batches. Records with the same partition key are delivered in the order in which they
   * were added.
   */
  add(record: SourceRecord, key: string): void;
  /** Starts the delivery of the next batch; does nothing while a batch is running or the next one isn't due. */
  kick(): void;
  retryAt(): Date | undefined;
  isBusy(): boolean;
  /** Stops the delivery of further batches. The next start of the local run reads unfinished records again. */
  stop(): void;
};

type BatchSequenceOptions = {
  clock: Clock;
  batchSize: number;
  delayOf?: GetDeliveryDelay | undefined;
  /** Delivers a batch of stream records; returns the finished records and the batches that must be delivered again. */
  attempt(batch: RecordBatch): Promise<RecordBatchOutcome>;
};

export function createBatchSequence({
  clock,
  batchSize,
  delayOf,
  attempt,
}: BatchSequenceOptions): BatchSequence {
  let fresh: NewRecord[] = [];
  const again: RecordBatch[] = [];
  let isRunning = false;
  let isStopped = false;

  const retryAt = () => {
    if (isRunning) return undefined;
    return again[0]
      ? again[0].retryAt
      : findEarliestInstant(fresh.flatMap(({ dueAt }) => dueAt ?? []));
  };
  const isDue = (batch: RecordBatch) => batch.retryAt === undefined || batch.retryAt <= clock.now();

  function next(): RecordBatch | undefined {
    if (isStopped) {
      return undefined;
    }
    const [retry] = again;
    if (retry !== undefined) {
      return isDue(retry) ? again.shift() : undefined;
    }
    const batch = dueRecords(fresh, clock.now()).slice(0, batchSize);
    fresh = fresh.filter((one) => !batch.includes(one));
    const records = batch.map(({ record }) => record);
    return records.length === 0 ? undefined : { records, failures: 0 };
  }

  async function run(): Promise<void> {
    isRunning = true;
    for (let batch = next(); batch !== undefined; batch = next()) {
      const { again: remaining } = await attempt(batch);
      again.unshift(...remaining);
    }
    isRunning = false;
  }

  return {
    add: (record, key) => {
      const delay = delayOf?.(key) ?? 0;
      const dueAt = delay > 0 ? new Date(clock.now().getTime() + delay) : undefined;
      fresh.push({ record, key, dueAt });
    },
    kick: () => {
      if (!isRunning) {
        void run();
      }
    },
    retryAt,
    isBusy: () => isRunning,
    stop: () => {
      isStopped = true;
    },
  };
}

type NewRecord = { record: SourceRecord; key: string; dueAt: Date | undefined };

/**
 * Lists the stream records that are due for delivery. A record also waits for earlier records with the same partition key.
 */
function dueRecords(fresh: readonly NewRecord[], now: Date): NewRecord[] {
  const held = new Set<string>();
  return fresh.filter(({ key, dueAt }) => {
    if (held.has(key)) return false;
    if (dueAt === undefined || dueAt <= now) return true;
    held.add(key);
    return false;
  });
}

import { createHash } from 'node:crypto';
import type { GetDeliveryDelay } from '../aws/aws-behavior.ts';
import type { Clock } from '../component-types.ts';
import type { DeadLetterQueues } from '../dead-letter-queues.ts';
import { isThrottled } from '../lambda/concurrency-limiter.ts';
import type { LocalFunctions } from '../lambda/functions.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import { findEarliestInstant } from '../time/earliest-instant.ts';
import { createRecordBacklog } from './backlog.ts';
import {
  decideAfterThrottling,
  decideNextAttempts,
  findFirstFailure,
  type RecordBatch,
  type RecordBatchOutcome,
} from './batch-attempts.ts';
import { createBatchSequence } from './batch-sequence.ts';
import { createCheckpointStore } from './checkpoints.ts';
import type { EventSourceMappingDefinition } from './event-source.ts';
import { buildFailureRecord } from './failure-record.ts';
import type { SourceRecord } from './stream-record.ts';

export type RecordDeliveryDeps = {
  functions: LocalFunctions;
  queues: DeadLetterQueues;
  store: SqliteStore;
  clock: Clock;
  delayOf?: GetDeliveryDelay | undefined;
  /** Returns true while the records of the function's stream must wait, as if behind many earlier records. */
  isStalled?(functionArn: string): boolean;
};

/** Record of a stream with its shard and its partition key, by which records stay in order. */
export type KeyedRecord = { shardId: string; record: SourceRecord; key: string };

/**
 * Delivery of a stream's records to a function, as Lambda's event source mappings do: batches run in parallel lanes, and a
 * record is delivered until it is processed or dropped.
 */
export function createRecordDelivery(
  source: EventSourceMappingDefinition,
  deps: RecordDeliveryDeps,
) {
  const { clock, delayOf } = deps;
  const checkpoints = createCheckpointStore(deps.store, source.id);
  const backlog = createRecordBacklog(checkpoints);
  let isStopped = false;

  async function attempt(batch: RecordBatch): Promise<RecordBatchOutcome> {
    const result = await deps.functions.invoke(source.functionArn, { Records: batch.records });
    if (isStopped) return { done: [], again: [] };
    const failedAt = findFirstFailure(result, batch.records, source.reportsItemFailures);
    const outcome = isThrottled(result)
      ? decideAfterThrottling(batch, source.attempts, clock.now())
      : decideNextAttempts(batch, failedAt, source.attempts, clock.now());
    sendToFailureDestination(source, outcome, deps);
    backlog.done(outcome.done);
    return outcome;
  }

  const lanes = Array.from({ length: source.lanes }, () =>
    createBatchSequence({ clock, batchSize: source.batchSize, delayOf, attempt }),
  );
  const isStalled = () => deps.isStalled?.(source.functionArn) ?? false;
  /** True if records are waiting because the stream was stalled when they should have been delivered. */
  let isBehind = false;
  const kick = (): void => {
    isBehind = isStalled();
    if (!isBehind) for (const lane of lanes) lane.kick();
  };
  const nextDueAt = () => {
    if (isStalled()) return undefined;
    return isBehind
      ? clock.now()
      : findEarliestInstant(lanes.flatMap((lane) => lane.retryAt() ?? []));
  };
  return {
    checkpoints,
    /** Number of records that were read but aren't processed yet. */
    countOpen: backlog.size,
    take: (records: KeyedRecord[]): void => {
      backlog.add(records);
      for (const { record, key } of records)
        if (source.filter(record)) lanes[getLane(key, source)]?.add(record, key);
      backlog.done(records.flatMap(({ record }) => (source.filter(record) ? [] : [record])));
      kick();
    },
    nextDueAt,
    runDue: async () => kick(),
    isQuiet: () => !lanes.some((lane) => lane.isBusy()),
    stop: (): void => {
      isStopped = true;
      for (const lane of lanes) lane.stop();
    },
  };
}

/** Sends records that have failed too often to the on-failure destination. */
function sendToFailureDestination(
  source: EventSourceMappingDefinition,
  { dropped }: RecordBatchOutcome,
  { queues, clock }: Pick<RecordDeliveryDeps, 'queues' | 'clock'>,
): void {
  if (dropped !== undefined && source.deadLetterArn !== undefined)
    queues.send(source.deadLetterArn, buildFailureRecord(source, dropped, clock.now()));
}

/** Returns the index of the lane for a partition key. All records with the same key use the same lane. */
const getLane = (partitionKey: string, { lanes }: EventSourceMappingDefinition): number =>
  createHash('md5').update(partitionKey).digest().readUInt32BE() % lanes;

import { createHash } from 'node:crypto';
import type { GetDeliveryDelay } from '../aws/aws-behavior.ts';
import type { Clock, ComponentWithTimers } from '../component-types.ts';
import type { DeadLetterQueues } from '../dead-letter-queues.ts';
import { isThrottled } from '../lambda/concurrency-limiter.ts';
import type { LocalFunctions } from '../lambda/functions.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import { findEarliestInstant } from '../time/earliest-instant.ts';
import { createRecordBacklog, type RecordBacklog } from './backlog.ts';
import {
  decideAfterThrottling,
  decideNextAttempts,
  findFirstFailure,
  type RecordBatch,
  type RecordBatchOutcome,
} from './batch-attempts.ts';
import { createBatchSequence } from './batch-sequence.ts';
import { createCheckpointStore } from './checkpoints.ts';
import type { EventSourceMappingDefinition, TableStreamMapping } from './event-source.ts';
import { buildFailureRecord } from './failure-record.ts';
import { startSourcePoller } from './source-poller.ts';
import { createStreamReader, type ShardRecord, type TableStream } from './stream-reader.ts';
import type { StreamRecord } from './stream-record.ts';

export type StreamPoller = ComponentWithTimers & { stop(): Promise<void> };

type AttemptDeps = {
  source: EventSourceMappingDefinition;
  functions: Pick<LocalFunctions, 'invoke'>;
  queues: DeadLetterQueues;
  clock: Clock;
};

type StreamPollerOptions = TableStream & {
  source: TableStreamMapping;
  functions: LocalFunctions;
  queues: DeadLetterQueues;
  store: SqliteStore;
  clock: Clock;
  /**
   * Whether the table was recreated at this start. If so, the DynamoDB engine may still hold stream records of the old
   * table.
   */
  isFresh: boolean;
  delayOf?: GetDeliveryDelay | undefined;
  report(line: string): void;
};

/** Maximum number of stream records that the poller reads ahead of the first unfinished record. */
const maxOpenRecords = 10_000;

/**
 * Starts the poller of a DynamoDB table's stream. The poller delivers every change to a function until the change is
 * processed or dropped.
 */
export async function startStreamPoller(options: StreamPollerOptions): Promise<StreamPoller> {
  const { source, clock, functions } = options;
  const checkpoints = createCheckpointStore(options.store, source.id);
  const backlog = createRecordBacklog(checkpoints);
  const reader = createStreamReader(options, checkpoints.positions());
  const lanes = Array.from({ length: source.lanes }, () =>
    createBatchSequence({
      clock,
      batchSize: source.batchSize,
      delayOf: options.delayOf,
      attempt: (batch) => deliverRecordBatch(batch, options, backlog, () => isStopped),
    }),
  );
  let isStopped = false;

  function take(records: ShardRecord[]): void {
    const localize = (record: ShardRecord['record']) => replaceRecordMetadata(record, options);
    const seen = records.map((item) => ({ ...item, record: localize(item.record) }));
    backlog.add(seen);
    const { wanted = [], unwanted = [] } = Object.groupBy(
      seen.map(({ record }) => record),
      (record) => (source.filter(record) ? 'wanted' : 'unwanted'),
    );
    for (const record of wanted) {
      const key = partitionOf(record, source);
      lanes[getBatchSequenceIndex(key, source)]?.add(record, key);
    }
    backlog.done(unwanted);
    kick();
  }
  function kick(): void {
    for (const lane of lanes) lane.kick();
  }

  const isFirstStart = checkpoints.positions().size === 0;
  if (options.isFresh || (source.startsAt === 'LATEST' && isFirstStart)) {
    await skipToTheEnd(reader.read, checkpoints.set);
  }
  const poll = startSourcePoller({
    read: async () => (backlog.size() < maxOpenRecords ? reader.read() : []),
    take,
    isSourceActive: () => functions.callsInWork() > 0,
    report: options.report,
  });
  functions.onEnd(poll.wake);
  return {
    name: `DynamoDB Streams (${source.id})`,
    nextDueAt: () => findEarliestInstant(lanes.flatMap((lane) => lane.retryAt() ?? [])),
    runDue: async () => kick(),
    isQuiet: () => poll.hasReadAll() && !lanes.some((lane) => lane.isBusy()),
    onRest: poll.onRest,
    stop: async () => {
      isStopped = true;
      for (const lane of lanes) {
        lane.stop();
      }
      await poll.stop();
    },
  };
}

/**
 * Delivers a batch of stream records to the function. Records that have failed too often are reported to the on-failure
 * destination.
 */
export async function deliverRecordBatch(
  batch: RecordBatch,
  attemptSetting: AttemptDeps,
  backlog: RecordBacklog,
  isStopped: () => boolean,
): Promise<RecordBatchOutcome> {
  const { source, functions, clock } = attemptSetting;
  const result = await functions.invoke(source.functionArn, { Records: batch.records });
  if (isStopped()) {
    return { done: [], again: [] };
  }
  const failedAt = findFirstFailure(result, batch.records, source.reportsItemFailures);
  const outcome = isThrottled(result)
    ? decideAfterThrottling(batch, source.attempts, clock.now())
    : decideNextAttempts(batch, failedAt, source.attempts, clock.now());
  sendToFailureDestination(attemptSetting, outcome);
  backlog.done(outcome.done);
  return outcome;
}

function sendToFailureDestination(
  { source, queues, clock }: AttemptDeps,
  { dropped }: RecordBatchOutcome,
): void {
  if (dropped !== undefined && source.deadLetterArn !== undefined) {
    queues.send(source.deadLetterArn, buildFailureRecord(source, dropped, clock.now()));
  }
}

/**
 * Replaces the timestamp, region and stream ARN that the DynamoDB engine writes in a stream record with the values that AWS
 * would write.
 */
export function replaceRecordMetadata(
  record: StreamRecord,
  { source, clock }: Pick<StreamPollerOptions, 'source' | 'clock'>,
): StreamRecord {
  return {
    ...record,
    awsRegion: source.region,
    eventSourceARN: source.table.streamArn,
    dynamodb: {
      ...record.dynamodb,
      ApproximateCreationDateTime: Math.floor(clock.now().getTime() / 1000),
    },
  };
}

const partitionOf = ({ dynamodb }: StreamRecord, { table }: TableStreamMapping): string =>
  JSON.stringify(dynamodb.Keys[table.partitionKey]);

/**
 * Returns the index of the delivery lane (sequence of batches) for a partition key. All records with the same key use the
 * same lane.
 */
export function getBatchSequenceIndex(
  partitionKey: string,
  { lanes }: EventSourceMappingDefinition,
): number {
  return createHash('md5').update(partitionKey).digest().readUInt32BE() % lanes;
}

/**
 * Skips all records that the stream contains at the first start. A checkpoint with an empty shard ID marks the skip as done,
 * even if the stream was empty.
 */
async function skipToTheEnd(
  read: () => Promise<ShardRecord[]>,
  setCheckpoint: (shardId: string, sequenceNumber: string) => void,
): Promise<void> {
  setCheckpoint('', '');
  for (let records = await read(); records.length > 0; records = await read()) {
    for (const { shardId, record } of records) {
      setCheckpoint(shardId, record.dynamodb.SequenceNumber);
    }
  }
}

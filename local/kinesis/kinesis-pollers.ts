import type { Resources } from '../assembly/resources.ts';
import type { GetDeliveryDelay } from '../aws/aws-behavior.ts';
import type { Clock, ComponentWithTimers } from '../component-types.ts';
import type { DeadLetterQueues } from '../dead-letter-queues.ts';
import type { LocalFunctions } from '../lambda/functions.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import { createRecordBacklog } from '../streams/backlog.ts';
import { createBatchSequence } from '../streams/batch-sequence.ts';
import { createCheckpointStore } from '../streams/checkpoints.ts';
import {
  type EventSourceMappingDefinition,
  isKinesisMapping,
  readEventSourceMappings,
} from '../streams/event-source.ts';
import { deliverRecordBatch, getBatchSequenceIndex } from '../streams/stream-poller.ts';
import { findEarliestInstant } from '../time/earliest-instant.ts';
import { throwUserError } from '../user-error.ts';
import { type KinesisStreams, kinesisShardId } from './kinesis-streams.ts';

export type KinesisPoller = ComponentWithTimers & { stop(): void };

type KinesisPumpsDeps = {
  resources: Resources;
  kinesis: KinesisStreams;
  functions: LocalFunctions;
  queues: DeadLetterQueues;
  store: SqliteStore;
  clock: Clock;
  delayOf?: GetDeliveryDelay | undefined;
};

/** Starts one poller for each event source mapping of a Kinesis stream. Each poller continues at its stored checkpoint. */
export function startKinesisPollers(deps: KinesisPumpsDeps): KinesisPoller[] {
  return readEventSourceMappings(deps.resources)
    .filter(isKinesisMapping)
    .map((source) => startPoller(source, deps));
}

function startPoller(
  source: EventSourceMappingDefinition,
  kinesisPumpsDeps: KinesisPumpsDeps,
): KinesisPoller {
  const { kinesis, store, clock } = kinesisPumpsDeps;
  const streamArn =
    kinesis.arnOf(source.streamArn) ??
    throwUserError(
      `${source.id} reads ${source.streamArn}, which does not exist in the cloud assembly.`,
    );
  const checkpoints = createCheckpointStore(store, source.id);
  const backlog = createRecordBacklog(checkpoints);
  let isStopped = false;
  const lanes = Array.from({ length: source.lanes }, () =>
    createBatchSequence({
      clock,
      batchSize: source.batchSize,
      delayOf: kinesisPumpsDeps.delayOf,
      attempt: (batch) =>
        deliverRecordBatch(batch, { ...kinesisPumpsDeps, source }, backlog, () => isStopped),
    }),
  );
  let read = startOf(source, checkpoints.positions().get(kinesisShardId), kinesis.last(streamArn));

  function take(): void {
    const records = kinesis.after(streamArn, read);
    read = Math.max(read, ...records.map(({ kinesis: { sequenceNumber } }) => +sequenceNumber));
    backlog.add(records.map((record) => ({ shardId: kinesisShardId, record })));
    for (const record of records) {
      const key = record.kinesis.partitionKey;
      lanes[getBatchSequenceIndex(key, source)]?.add(record, key);
    }
    kick();
  }

  function kick(): void {
    for (const lane of lanes) lane.kick();
  }

  kinesis.onPut(streamArn, take);
  take();
  return {
    name: `Kinesis (${source.id})`,
    nextDueAt: () => findEarliestInstant(lanes.flatMap((lane) => lane.retryAt() ?? [])),
    runDue: async () => kick(),
    isQuiet: () => !lanes.some((lane) => lane.isBusy()),
    stop: () => {
      isStopped = true;
      for (const lane of lanes) lane.stop();
    },
  };
}

/**
 * Returns the position at which a function reads a Kinesis stream: the stored checkpoint or, at the first start, the start
 * position that the event source mapping configures.
 */
const startOf = (
  { startsAt }: EventSourceMappingDefinition,
  position: string | undefined,
  last: number,
): number => {
  if (position !== undefined) return Number(position);
  return startsAt === 'LATEST' ? last : 0;
};

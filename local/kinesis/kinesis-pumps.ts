import type { Resources } from '../assembly/resources.ts';
import type { DelayOf } from '../aws/conditions.ts';
import type { Functions } from '../lambda/functions.ts';
import type { Clock, TimedPart } from '../parts.ts';
import type { DeadLetterQueues } from '../queues.ts';
import { throwUserError } from '../refuse.ts';
import type { SqliteStore } from '../store.ts';
import { openBacklog } from '../streams/backlog.ts';
import { openCheckpoints } from '../streams/checkpoints.ts';
import { isKinesis, type Mapping, readMappings } from '../streams/event-source.ts';
import { openLane } from '../streams/lane.ts';
import { attemptBatch, laneOf } from '../streams/stream-pump.ts';
import { earliestInstant } from '../time/earliest.ts';
import { type KinesisStreams, shardId } from './kinesis-streams.ts';

export type KinesisPoller = TimedPart & { stop(): void };

type KinesisPumpsDeps = {
  resources: Resources;
  kinesis: KinesisStreams;
  functions: Functions;
  queues: DeadLetterQueues;
  store: SqliteStore;
  clock: Clock;
  delayOf?: DelayOf | undefined;
};

/** Starts one poller for each event source mapping of a Kinesis stream; every poller continues at its stored checkpoint. */
export function startKinesisPollers(deps: KinesisPumpsDeps): KinesisPoller[] {
  return readMappings(deps.resources)
    .filter(isKinesis)
    .map((source) => startPump(source, deps));
}

function startPump(source: Mapping, kinesisPumpsDeps: KinesisPumpsDeps): KinesisPoller {
  const { kinesis, store, clock } = kinesisPumpsDeps;
  const streamArn =
    kinesis.arnOf(source.streamArn) ??
    throwUserError(
      `${source.id} reads ${source.streamArn}, which does not exist in the cloud assembly.`,
    );
  const checkpoints = openCheckpoints(store, source.id);
  const backlog = openBacklog(checkpoints);
  let isStopped = false;
  const lanes = Array.from({ length: source.lanes }, () =>
    openLane({
      clock,
      batchSize: source.batchSize,
      delayOf: kinesisPumpsDeps.delayOf,
      attempt: (batch) =>
        attemptBatch(batch, { ...kinesisPumpsDeps, source }, backlog, () => isStopped),
    }),
  );
  let read = startOf(source, checkpoints.positions().get(shardId), kinesis.last(streamArn));

  function take(): void {
    const records = kinesis.after(streamArn, read);
    read = Math.max(read, ...records.map(({ kinesis: { sequenceNumber } }) => +sequenceNumber));
    backlog.add(records.map((record) => ({ shardId, record })));
    for (const record of records) {
      const key = record.kinesis.partitionKey;
      lanes[laneOf(key, source)]?.add(record, key);
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
    nextDueAt: () => earliestInstant(lanes.flatMap((lane) => lane.retryAt() ?? [])),
    runDue: async () => kick(),
    isQuiet: () => !lanes.some((lane) => lane.isBusy()),
    stop: () => {
      isStopped = true;
      for (const lane of lanes) lane.stop();
    },
  };
}

/**
 * Returns the stored position in a Kinesis stream or, at the first start, the start position that the event source mapping
 * configures.
 */
const startOf = ({ startsAt }: Mapping, position: string | undefined, last: number): number => {
  if (position !== undefined) return Number(position);
  return startsAt === 'LATEST' ? last : 0;
};

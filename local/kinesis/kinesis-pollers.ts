import type { Resources } from '../assembly/resources.ts';
import type { ComponentWithTimers } from '../component-types.ts';
import {
  type EventSourceMappingDefinition,
  isKinesisMapping,
  readEventSourceMappings,
} from '../streams/event-source.ts';
import { createRecordDelivery, type RecordDeliveryDeps } from '../streams/record-delivery.ts';
import { throwUserError } from '../user-error.ts';
import { type KinesisStreams, kinesisShardId } from './kinesis-streams.ts';

export type KinesisPoller = ComponentWithTimers & { stop(): void };

type KinesisPollersDeps = RecordDeliveryDeps & { resources: Resources; kinesis: KinesisStreams };

/** Starts one poller for each event source mapping of a Kinesis stream. Each poller continues at its stored checkpoint. */
export function startKinesisPollers(deps: KinesisPollersDeps): KinesisPoller[] {
  return readEventSourceMappings(deps.resources)
    .filter(isKinesisMapping)
    .map((source) => startPoller(source, deps));
}

function startPoller(
  source: EventSourceMappingDefinition,
  { kinesis, ...deps }: KinesisPollersDeps,
): KinesisPoller {
  const streamArn =
    kinesis.arnOf(source.streamArn) ??
    throwUserError(
      `${source.id} reads ${source.streamArn}, which does not exist in the cloud assembly.`,
    );
  const { checkpoints, take, nextDueAt, runDue, isQuiet, stop } = createRecordDelivery(
    source,
    deps,
  );
  let read = startOf(source, checkpoints.positions().get(kinesisShardId), kinesis.last(streamArn));

  function takeNew(): void {
    const records = kinesis.after(streamArn, read);
    read = Math.max(read, ...records.map(({ kinesis: { sequenceNumber } }) => +sequenceNumber));
    take(
      records.map((record) => ({
        shardId: kinesisShardId,
        record,
        key: record.kinesis.partitionKey,
      })),
    );
  }

  kinesis.onPut(streamArn, takeNew);
  takeNew();
  return { name: `Kinesis (${source.id})`, nextDueAt, runDue, isQuiet, stop };
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

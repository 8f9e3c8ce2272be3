import type { ComponentWithTimers } from '../component-types.ts';
import type { TableStreamMapping } from './event-source.ts';
import { createRecordDelivery, type RecordDeliveryDeps } from './record-delivery.ts';
import { startSourcePoller } from './source-poller.ts';
import { createStreamReader, type ShardRecord, type TableStream } from './stream-reader.ts';
import type { StreamRecord } from './stream-record.ts';

export type StreamPoller = ComponentWithTimers & { stop(): Promise<void> };

type StreamPollerOptions = TableStream &
  RecordDeliveryDeps & {
    source: TableStreamMapping;
    /**
     * Whether the table was recreated at this start. If so, the DynamoDB engine may still hold stream records of the old
     * table.
     */
    isFresh: boolean;
    report(line: string): void;
  };

/**
 * Intervals in milliseconds between reads of a stream while functions run. The end of an invocation also triggers a read,
 * but a long invocation writes before it ends. If commits to the database file can be detected, a read without new records
 * takes only microseconds; otherwise, it sends a request to the DynamoDB engine.
 */
const activeMilliseconds = { withRevision: 10, withRequest: 250 };

/** Maximum number of stream records that the poller reads ahead of the first unfinished record. */
const maxOpenRecords = 10_000;

/**
 * Starts the poller of a DynamoDB table's stream. The poller delivers every change to a function until the change is
 * processed or dropped.
 */
export async function startStreamPoller(options: StreamPollerOptions): Promise<StreamPoller> {
  const { source, functions } = options;
  const { checkpoints, ...delivery } = createRecordDelivery(source, options);
  const reader = createStreamReader(options, checkpoints.positions());
  const isFirstStart = checkpoints.positions().size === 0;
  if (options.isFresh || (source.startsAt === 'LATEST' && isFirstStart)) {
    await skipToTheEnd(reader.read, checkpoints.set);
  }
  const poll = startSourcePoller({
    read: async () => (delivery.countOpen() < maxOpenRecords ? reader.read() : []),
    take: (read) =>
      delivery.take(
        read.map(({ shardId, record: raw }) => {
          const record = replaceRecordMetadata(raw, options);
          return { shardId, record, key: partitionOf(record, source) };
        }),
      ),
    isSourceActive: () => functions.callsInWork() > 0,
    activeMilliseconds: activeMilliseconds[options.revision ? 'withRevision' : 'withRequest'],
    report: options.report,
  });
  functions.onEnd(poll.wake);
  return {
    name: `DynamoDB Streams (${source.id})`,
    nextDueAt: delivery.nextDueAt,
    runDue: delivery.runDue,
    isQuiet: () => poll.hasReadAll() && delivery.isQuiet(),
    onRest: poll.onRest,
    stop: async () => {
      delivery.stop();
      await poll.stop();
    },
  };
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

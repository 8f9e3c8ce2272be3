import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import type { Clock } from '../component-types.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import type { KinesisRecord } from '../streams/stream-record.ts';

/** Emulated Kinesis streams of the cloud assembly. Each stream has one shard and retains records for 24 hours. */
export type KinesisStreams = {
  /**
   * Returns a Kinesis stream's ARN by the stream's name or ARN; undefined when the cloud assembly doesn't contain the stream.
   */
  arnOf(stream: string): string | undefined;
  /** Stores a record in the Kinesis stream and returns its sequence number. */
  put(streamArn: string, record: { partitionKey: string; data: Uint8Array }): string;
  /** Lists the Kinesis stream's records with sequence numbers above the given one, oldest first. */
  after(streamArn: string, sequence: number): KinesisRecord[];
  between(place: StreamRange): KinesisRecord[];
  /** Returns the sequence number of the stream's newest record, 0 for an empty stream. */
  last(streamArn: string): number;
  onPut(streamArn: string, tell: () => void): void;
};

type StreamRange = { streamArn: string; startSequenceNumber: string; endSequenceNumber: string };

export const kinesisShardId = 'shardId-000000000000';

const Row = z.object({
  sequence: z.number(),
  stream: z.string(),
  partition: z.string(),
  data: z.string(),
  arrived: z.number(),
});
const Last = z.object({ last: z.number().nullable() });

const recordRetentionMs = 24 * 3_600_000;
const end = Number.MAX_SAFE_INTEGER;

export function createKinesisStreams(
  resources: Resources,
  store: SqliteStore,
  clock: Clock,
): KinesisStreams {
  store.exec(
    'CREATE TABLE IF NOT EXISTS kinesis_records (sequence INTEGER PRIMARY KEY AUTOINCREMENT, stream TEXT NOT NULL, partition TEXT NOT NULL, data TEXT NOT NULL, arrived REAL NOT NULL)',
  );
  const insert = store.prepare(
    'INSERT INTO kinesis_records (stream, partition, data, arrived) VALUES (?, ?, ?, ?)',
  );
  const trim = store.prepare('DELETE FROM kinesis_records WHERE arrived < ?');
  const select = store.prepare(
    'SELECT * FROM kinesis_records WHERE stream = ? AND sequence BETWEEN ? AND ? ORDER BY sequence',
  );
  const newest = store.prepare(
    'SELECT max(sequence) AS last FROM kinesis_records WHERE stream = ?',
  );
  const streams = resources
    .ofType(['AWS::Kinesis::Stream'], z.unknown())
    .map(({ identity, region }) => ({
      name: identity.ref,
      arn: identity.attributes.Arn ?? '',
      region,
    }));
  const listeners = new Map<string, Set<() => void>>();

  const range = (streamArn: string, from: number, to: number): KinesisRecord[] => {
    const { region = '' } = streams.find(({ arn }) => arn === streamArn) ?? {};
    return select.all(streamArn, from, to).map((row) => recordOf(Row.parse(row), region));
  };

  return {
    arnOf: (stream) => streams.find(({ name, arn }) => name === stream || arn === stream)?.arn,
    put: (streamArn, { partitionKey, data }) => {
      const now = clock.now().getTime();
      trim.run(now - recordRetentionMs);
      const base64 = Buffer.from(data).toString('base64');
      const { lastInsertRowid } = insert.run(streamArn, partitionKey, base64, now);
      for (const tell of listeners.get(streamArn) ?? []) tell();
      return String(lastInsertRowid);
    },
    after: (streamArn, sequence) => range(streamArn, sequence + 1, end),
    between: ({ streamArn, startSequenceNumber, endSequenceNumber }) =>
      range(streamArn, Number(startSequenceNumber), Number(endSequenceNumber)),
    last: (streamArn) => Last.parse(newest.get(streamArn)).last ?? 0,
    onPut: (streamArn, tell) => {
      const known = listeners.get(streamArn) ?? new Set();
      listeners.set(streamArn, known.add(tell));
    },
  };
}

const recordOf = (
  { sequence, stream, partition, data, arrived }: z.infer<typeof Row>,
  region: string,
): KinesisRecord => ({
  kinesis: {
    kinesisSchemaVersion: '1.0',
    partitionKey: partition,
    sequenceNumber: String(sequence),
    data,
    approximateArrivalTimestamp: arrived / 1000,
  },
  eventSource: 'aws:kinesis',
  eventVersion: '1.0',
  eventID: `${kinesisShardId}:${sequence}`,
  eventName: 'aws:kinesis:record',
  eventSourceARN: stream,
  awsRegion: region,
});

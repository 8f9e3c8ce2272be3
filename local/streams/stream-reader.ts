import * as z from 'zod';
import type { DynamoDbCaller } from '../dynamodb/client.ts';
import {
  type DatabaseRevisionReader,
  skipReadWithoutCommit,
} from '../dynamodb/database-revision.ts';
import { getSequenceNumber, StreamRecord } from './stream-record.ts';

export type ShardRecord = { shardId: string; record: StreamRecord };

/** Reader of a DynamoDB stream. It reads all shards to their ends, each parent shard before its children. */
export type StreamReader = {
  /** Reads the next records of the DynamoDB stream; returns an empty list when there are no new records. */
  read(): Promise<ShardRecord[]>;
};

const Description = z.object({
  StreamDescription: z.object({
    Shards: z.array(z.object({ ShardId: z.string(), ParentShardId: z.string().optional() })),
  }),
});
const Iterator = z.object({ ShardIterator: z.string() });
const Page = z.object({
  Records: z.array(StreamRecord),
  NextShardIterator: z.string().nullish(),
});

type Page = z.infer<typeof Page>;

/** Reads one page of DynamoDB stream records at a shard iterator. */
export type StreamPageReader = (iterator: string) => Promise<Page>;

/**
 * Creates a page reader for DynamoDB streams. Pollers that read the same page at the same time share one request, because
 * the end of each invocation wakes all of them. A later read sends its own request, because more records may have been
 * written.
 */
export function createSharedStreamPageReader(call: DynamoDbCaller): StreamPageReader {
  const pendingReads = new Map<string, Promise<Page>>();
  return (iterator) => {
    const known = pendingReads.get(iterator);
    if (known !== undefined) return known;
    const page = call('DynamoDBStreams_20120810.GetRecords', { ShardIterator: iterator }, Page);
    pendingReads.set(iterator, page);
    process.nextTick(() => pendingReads.delete(iterator)); // after all readers woken at the same time have joined
    return page;
  };
}

export type TableStream = {
  call: DynamoDbCaller;
  /** ARN that the DynamoDB engine assigned to the table's stream. */
  streamArn: string;
  /**
   * Function that reads a page of records from the DynamoDB stream. Stream readers that use the same function share
   * concurrent requests for the same page.
   */
  readPage?: StreamPageReader;
  /** Function that detects commits to the database. Without it, every read sends a request to the DynamoDB engine. */
  revision?: DatabaseRevisionReader | undefined;
};

export function createStreamReader(
  { call, streamArn, readPage = createSharedStreamPageReader(call), revision }: TableStream,
  positions: ReadonlyMap<string, string>,
): StreamReader {
  const lastRead = new Map(positions);
  const open = new Map<string, string>();
  const finished = new Set<string>();

  async function discover(): Promise<void> {
    const { StreamDescription } = await call(
      'DynamoDBStreams_20120810.DescribeStream',
      { StreamArn: streamArn },
      Description,
    );
    const shards = StreamDescription.Shards;
    const known = new Set(shards.map(({ ShardId }) => ShardId));
    for (const { ShardId, ParentShardId } of shards) {
      const isNext = !ParentShardId || !known.has(ParentShardId) || finished.has(ParentShardId);
      if (isNext && !finished.has(ShardId)) {
        open.set(ShardId, await iteratorAfter(call, streamArn, ShardId, lastRead.get(ShardId)));
      }
    }
  }

  async function readShard(shardId: string, iterator: string): Promise<ShardRecord[]> {
    const page = await readPage(iterator).catch((error: unknown) => {
      open.delete(shardId); // iterators expire after 15 minutes; the next read creates a new one
      throw error;
    });
    const last = page.Records.at(-1);
    if (last !== undefined) {
      lastRead.set(shardId, getSequenceNumber(last));
    }
    if (page.NextShardIterator) {
      open.set(shardId, page.NextShardIterator);
    } else {
      open.delete(shardId);
      finished.add(shardId);
    }
    return page.Records.map((record) => ({ shardId, record }));
  }

  async function read(): Promise<ShardRecord[]> {
    if (open.size === 0) {
      await discover();
    }
    const pages = [];
    for (const [shardId, iterator] of open) {
      pages.push(await readShard(shardId, iterator));
    }
    return pages.flat();
  }

  return { read: revision ? skipReadWithoutCommit(read, revision) : read };
}

async function iteratorAfter(
  call: DynamoDbCaller,
  streamArn: string,
  shardId: string,
  position: string | undefined,
): Promise<string> {
  const start = position
    ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: position }
    : { ShardIteratorType: 'TRIM_HORIZON' };
  const input = { StreamArn: streamArn, ShardId: shardId, ...start };
  const { ShardIterator } = await call(
    'DynamoDBStreams_20120810.GetShardIterator',
    input,
    Iterator,
  );
  return ShardIterator;
}

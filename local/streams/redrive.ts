import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import { Json } from '../assembly/template.ts';
import type { Clock, FunctionInvoker, InvocationResult } from '../component-types.ts';
import type { DeadLetterMessage, DeadLetterQueues } from '../dead-letter-queues.ts';
import type { Database } from '../dynamodb/database.ts';
import type { KinesisStreams } from '../kinesis/kinesis-streams.ts';
import type { FifoQueues } from '../sqs/fifo-queues.ts';
import { findFirstFailure } from './batch-attempts.ts';
import { readTableStreamMappings, type TableStreamMapping } from './event-source.ts';
import { replaceRecordMetadata } from './stream-poller.ts';
import { createStreamReader } from './stream-reader.ts';
import { getSequenceNumber, type SourceRecord, type StreamRecord } from './stream-record.ts';

/** Delivers the messages in all dead-letter queues again. Messages that fail again stay in their queues. */
export type DeadLetterRedrive = () => Promise<{ redriven: number; left: number }>;

type RedriveDeps = {
  resources: Resources;
  database: Database;
  kinesis: KinesisStreams;
  fifo: Pick<FifoQueues, 'givingUpTo' | 'send'>;
  queues: DeadLetterQueues;
  clock: Clock;
  invoke: FunctionInvoker;
};

const arn = z.string().transform((name) => name.replace(/:\$LATEST$/, ''));
const requestContext = z.object({ functionArn: arn });
const FailureRecord = z.union([
  z.object({
    requestContext,
    DDBStreamBatchInfo: z.object({
      startSequenceNumber: z.string(),
      endSequenceNumber: z.string(),
      streamArn: z.string(),
    }),
  }),
  z.object({
    requestContext,
    KinesisBatchInfo: z.object({
      startSequenceNumber: z.string(),
      endSequenceNumber: z.string(),
      streamArn: z.string(),
    }),
  }),
  z.object({ requestContext, requestPayload: Json }),
]);
type Records = Extract<z.infer<typeof FailureRecord>, { DDBStreamBatchInfo: object }>;

export function createDeadLetterRedrive({
  resources,
  database,
  kinesis,
  fifo,
  queues,
  clock,
  invoke,
}: RedriveDeps): DeadLetterRedrive {
  const sources = readTableStreamMappings(resources, database.tables);

  /**
   * Moves a message from a dead-letter queue back to its source queue, as SQS's redrive does; returns false when the
   * dead-letter queue has no source queue.
   */
  function movesBack({ queue, number, body }: DeadLetterMessage): boolean {
    const source = fifo.givingUpTo(queue);
    if (source === undefined) return false;
    const name = `redriven-${number}`;
    fifo.send(source, { group: name, dedup: name, body: z.string().parse(JSON.parse(body)) });
    return true;
  }

  async function again(message: DeadLetterMessage): Promise<boolean> {
    if (movesBack(message)) return true;
    const { body } = message;
    const letter = FailureRecord.safeParse(JSON.parse(body)).data;
    if (letter === undefined) {
      return false;
    }
    const { functionArn } = letter.requestContext;
    if ('requestPayload' in letter) {
      return areRecordsProcessed(await invoke(functionArn, letter.requestPayload), []);
    }
    if ('KinesisBatchInfo' in letter) {
      const records = kinesis.between(letter.KinesisBatchInfo);
      return (
        records.length > 0 &&
        areRecordsProcessed(await invoke(functionArn, { Records: records }), records)
      );
    }
    const source = sources.find(
      (candidate) =>
        candidate.functionArn === functionArn &&
        candidate.table.streamArn === letter.DDBStreamBatchInfo.streamArn,
    );
    return source !== undefined && takesAll(source, await recordsOf(letter, source, database));
  }

  async function takesAll(source: TableStreamMapping, found: StreamRecord[]): Promise<boolean> {
    for (const record of found) {
      const records = [replaceRecordMetadata(record, { source, clock })];
      if (!areRecordsProcessed(await invoke(source.functionArn, { Records: records }), records)) {
        return false;
      }
    }
    return true;
  }

  return async () => {
    const letters = queues.list().toReversed();
    let redriven = 0;
    for (const letter of letters) {
      if (await again(letter)) {
        queues.remove(letter.number);
        redriven += 1;
      }
    }
    return { redriven, left: letters.length - redriven };
  };
}

const areRecordsProcessed = (result: InvocationResult, records: SourceRecord[]): boolean =>
  findFirstFailure(result, records, records.length > 0) === undefined;

/**
 * Reads from the stream the records to which a failure record refers; the failure record contains only their sequence
 * numbers.
 */
async function recordsOf(
  { DDBStreamBatchInfo: info }: Records,
  source: TableStreamMapping,
  { call, streamOf }: Database,
): Promise<StreamRecord[]> {
  const stream = streamOf(source.table);
  if (stream === undefined) {
    return [];
  }
  const [from, to] = [BigInt(info.startSequenceNumber), BigInt(info.endSequenceNumber)];
  const reader = createStreamReader({ call, streamArn: stream }, new Map());
  const found: StreamRecord[] = [];
  for (let page = await reader.read(); page.length > 0; page = await reader.read()) {
    found.push(...page.map(({ record }) => record));
  }
  return found.filter((record) => {
    const at = BigInt(getSequenceNumber(record));
    return at >= from && at <= to && source.filter(record);
  });
}

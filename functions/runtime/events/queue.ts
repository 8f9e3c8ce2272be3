import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod';
import { createRecordProcessor, type RecordConsumer } from '../record.ts';

type Consumer<Item, Services> = RecordConsumer<Item, Services> & {
  /** Decrypts a message body. Only queues with encrypted messages define this function. */
  open?(body: unknown, services: Services): Promise<unknown>;
  /**
   * Processes one item. The result `again` requests a retry without counting as an error, for example if an external system
   * is unavailable.
   */
  consume(item: Item, services: Services): Promise<'done' | 'again'>;
};

const toBatchFailures = (records: { messageId: string }[]): SQSBatchResponse => ({
  batchItemFailures: records.map(({ messageId: itemIdentifier }) => ({ itemIdentifier })),
});

/**
 * Builds the Lambda function that consumes a FIFO queue one message at a time. If processing throws, later messages in the
 * same group wait for the retry. The result `again` requires `ReportBatchItemFailures` on the event source mapping.
 */
export function createQueueFunction<Item, Services>({
  open = async (body) => body,
  consume,
  ...consumer
}: Consumer<Item, Services>) {
  const process = createRecordProcessor(consumer);
  return middy<SQSEvent, SQSBatchResponse>().handler(async ({ Records }) => {
    for (const [at, { messageId, body }] of Records.entries()) {
      const outcome = await process({ message: messageId }, async (read, services) =>
        consume(read(await open(z.unknown().parse(JSON.parse(body)), services)), services),
      );
      if (outcome === 'again') return toBatchFailures(Records.slice(at));
    }
    return toBatchFailures([]);
  });
}

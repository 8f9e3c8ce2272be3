import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type {
  KinesisStreamBatchResponse,
  KinesisStreamEvent,
  KinesisStreamRecord,
} from 'aws-lambda';
import type * as z from 'zod';
import { logFailure } from './log.ts';

type Consumer<Item, Services> = {
  item: z.ZodType<Item>;
  services(): Services;
  /** Returns log fields that identify a failed item. They must not contain personal data. */
  about(item: Item): Record<string, string>;
  consume(item: Item, services: Services): Promise<void>;
};

/**
 * Builds the Lambda function that consumes a Kinesis stream of JSON records. Each record is processed separately; failed
 * records are reported for retry.
 */
export function createKinesisFunction<Item, Services>({
  item,
  services,
  about,
  consume,
}: Consumer<Item, Services>) {
  const processor = new BatchProcessor(EventType.KinesisDataStreams);
  let built: Services | undefined;
  const consumeRecord = async ({ kinesis, eventID }: KinesisStreamRecord): Promise<void> => {
    let read: Item | undefined;
    try {
      built ??= services();
      read = item.parse(JSON.parse(Buffer.from(kinesis.data, 'base64').toString('utf8')));
      await consume(read, built);
    } catch (error) {
      const place = kinesis.sequenceNumber; // the dead-letter record names it too
      logFailure(error, { record: eventID, place, ...(read && about(read)) });
      throw error; // reported by the batch processor, so the stream retries the record
    }
  };
  return middy<KinesisStreamEvent, KinesisStreamBatchResponse>().handler((event, context) =>
    processPartialResponse(event, consumeRecord, processor, {
      context,
      throwOnFullBatchFailure: false,
    }),
  );
}

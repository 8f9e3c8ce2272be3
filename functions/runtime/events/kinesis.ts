import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type {
  KinesisStreamBatchResponse,
  KinesisStreamEvent,
  KinesisStreamRecord,
} from 'aws-lambda';
import * as z from 'zod';
import { createRecordProcessor, type RecordConsumer } from '../record.ts';

type Consumer<Item, Services> = RecordConsumer<Item, Services> & {
  consume(item: Item, services: Services): Promise<void>;
};

const parseJson = (base64: string): unknown =>
  z.unknown().parse(JSON.parse(Buffer.from(base64, 'base64').toString('utf8')));

/**
 * Builds the Lambda function that consumes a Kinesis stream of JSON records. Each record is processed separately; failed
 * records are reported for retry.
 */
export function createKinesisFunction<Item, Services>({
  consume,
  ...consumer
}: Consumer<Item, Services>) {
  const processor = new BatchProcessor(EventType.KinesisDataStreams);
  const process = createRecordProcessor(consumer);
  const consumeRecord = ({ kinesis, eventID }: KinesisStreamRecord): Promise<void> =>
    // the dead-letter record names the sequence number too
    process({ record: eventID, place: kinesis.sequenceNumber }, (read, services) =>
      consume(read(parseJson(kinesis.data)), services),
    );
  return middy<KinesisStreamEvent, KinesisStreamBatchResponse>().handler((event, context) =>
    processPartialResponse(event, consumeRecord, processor, {
      context,
      throwOnFullBatchFailure: false,
    }),
  );
}

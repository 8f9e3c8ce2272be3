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
  /** What names the item to the operators when it fails: never a person. */
  about(item: Item): Record<string, string>;
  consume(item: Item, services: Services): Promise<void>;
};

/** A consumer of a Kinesis stream of JSON: every record on its own, those that failed are reported back. */
export const kinesisFunction = <Item, Services>({
  item,
  services,
  about,
  consume,
}: Consumer<Item, Services>) => {
  const processor = new BatchProcessor(EventType.KinesisDataStreams);
  let built: Services | undefined;
  const consumeRecord = async ({ kinesis, eventID }: KinesisStreamRecord): Promise<void> => {
    let read: Item | undefined;
    try {
      built ??= services();
      read = item.parse(JSON.parse(Buffer.from(kinesis.data, 'base64').toString('utf8')));
      await consume(read, built);
    } catch (error) {
      const place = kinesis.sequenceNumber; // as the dead letter has it
      logFailure(error, { record: eventID, place, ...(read && about(read)) });
      throw error; // the batch processor reports it, the stream brings it again
    }
  };
  return middy<KinesisStreamEvent, KinesisStreamBatchResponse>().handler((event, context) =>
    processPartialResponse(event, consumeRecord, processor, {
      context,
      throwOnFullBatchFailure: false,
    }),
  );
};

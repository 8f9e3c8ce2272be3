import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { unmarshallDynamoDB } from '@aws-lambda-powertools/commons/utils/unmarshallDynamoDB';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { logFailure } from './log.ts';

const Attribute = z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null);
const Image = z.record(z.string(), Attribute).transform((image) => unmarshallDynamoDB(image));
const Change = z.object({
  NewImage: Image.optional(),
  OldImage: Image.optional(),
  ApproximateCreationDateTime: z.number().transform((seconds) => new Date(seconds * 1000)),
});

/** Consumer of DynamoDB stream records. The item before and after each change is parsed with the consumer's schema. */
type Consumer<Item, Services> = {
  item: z.ZodType<Item>;
  services(): Services;
  /** Returns log fields that identify a failed item. They must not contain personal data. */
  about(item: Item): Record<string, string>;
  /** Processes one change to an item. `at` is the time of the change and stays the same on a retry. */
  consume(after: Item, before: Item | undefined, services: Services, at: Date): Promise<void>;
};

/**
 * Builds the Lambda function that consumes the DynamoDB stream. Each record is processed separately; failed records are
 * reported for retry.
 */
export function createTableStreamFunction<Item, Services>({
  item,
  services,
  about,
  consume,
}: Consumer<Item, Services>) {
  const processor = new BatchProcessor(EventType.DynamoDBStreams);
  let built: Services | undefined;
  const consumeRecord = async ({ dynamodb, eventID = '' }: DynamoDBRecord): Promise<void> => {
    let after: Item | undefined;
    try {
      built ??= services();
      const { NewImage, OldImage, ApproximateCreationDateTime: at } = Change.parse(dynamodb);
      const before = OldImage === undefined ? undefined : item.parse(OldImage);
      after = item.parse(NewImage);
      await consume(after, before, built, at);
    } catch (error) {
      const { SequenceNumber: place = '' } = dynamodb ?? {}; // the dead-letter record names it too
      logFailure(error, { record: eventID, place, ...(after && about(after)) });
      throw error; // reported by the batch processor, so the stream retries the record
    }
  };
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler((event, context) =>
    processPartialResponse(event, consumeRecord, processor, {
      context,
      throwOnFullBatchFailure: false,
    }),
  );
}

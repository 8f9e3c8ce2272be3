import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import { unmarshallDynamoDB } from '@aws-lambda-powertools/commons/utils/unmarshallDynamoDB';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import middy from '@middy/core';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import * as z from 'zod';
import { createRecordProcessor, type RecordConsumer } from '../record.ts';

const Attribute = z.custom<AttributeValue>((value) => typeof value === 'object' && value !== null);
const Image = z.record(z.string(), Attribute).transform((image) => unmarshallDynamoDB(image));
const Change = z.object({
  NewImage: Image.optional(),
  OldImage: Image.optional(),
  ApproximateCreationDateTime: z.number().transform((seconds) => new Date(seconds * 1000)),
});

/** Consumer of DynamoDB stream records. The item before and after each change is parsed with the consumer's schema. */
type Consumer<Item, Services> = RecordConsumer<Item, Services> & {
  /** Processes one change to an item. `at` is the time of the change and stays the same on a retry. */
  consume(after: Item, before: Item | undefined, services: Services, at: Date): Promise<void>;
};

/**
 * Builds the Lambda function that consumes the DynamoDB stream. Each record is processed separately; failed records are
 * reported for retry.
 */
export function createTableStreamFunction<Item, Services>({
  consume,
  ...consumer
}: Consumer<Item, Services>) {
  const processor = new BatchProcessor(EventType.DynamoDBStreams);
  const process = createRecordProcessor(consumer);
  const consumeRecord = ({ dynamodb, eventID = '' }: DynamoDBRecord): Promise<void> => {
    const { SequenceNumber: place = '' } = dynamodb ?? {}; // the dead-letter record names it too
    return process({ record: eventID, place }, (read, services) => {
      const { NewImage, OldImage, ApproximateCreationDateTime: at } = Change.parse(dynamodb);
      const before = OldImage === undefined ? undefined : consumer.item.parse(OldImage);
      return consume(read(NewImage), before, services, at);
    });
  };
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler((event, context) =>
    processPartialResponse(event, consumeRecord, processor, {
      context,
      throwOnFullBatchFailure: false,
    }),
  );
}

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

/** An item after and before a change, as far as the consumer's schemas look at it. */
type Consumer<Item, Services> = {
  item: z.ZodType<Item>;
  services(): Services;
  /** What names the item to the operators when it fails: never a person. */
  about(item: Item): Record<string, string>;
  /** `at` is the same whenever the change is brought again. */
  consume(after: Item, before: Item | undefined, services: Services, at: Date): Promise<void>;
};

/** A consumer of the table's stream: every record on its own, those that failed are reported back. */
export const streamFunction = <Item, Services>({
  item,
  services,
  about,
  consume,
}: Consumer<Item, Services>) => {
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
      const { SequenceNumber: place = '' } = dynamodb ?? {}; // as the dead letter has it
      logFailure(error, { record: eventID, place, ...(after && about(after)) });
      throw error; // the batch processor reports it, the stream brings it again
    }
  };
  return middy<DynamoDBStreamEvent, DynamoDBBatchResponse>().handler((event, context) =>
    processPartialResponse(event, consumeRecord, processor, {
      context,
      throwOnFullBatchFailure: false,
    }),
  );
};

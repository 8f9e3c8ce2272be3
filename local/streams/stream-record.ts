import * as z from 'zod';
import { JsonObject } from '../assembly/template.ts';

/** Schema of a change record in a DynamoDB stream, as functions receive it. */
export const StreamRecord = z.looseObject({
  eventID: z.string(),
  eventName: z.enum(['INSERT', 'MODIFY', 'REMOVE']),
  dynamodb: z.looseObject({
    ApproximateCreationDateTime: z.number(),
    Keys: JsonObject,
    SequenceNumber: z.string(),
  }),
});
export type StreamRecord = z.infer<typeof StreamRecord>;

/** Schema of a Kinesis record, as functions receive it. */
export const KinesisRecord = z.object({
  kinesis: z.object({
    kinesisSchemaVersion: z.literal('1.0'),
    partitionKey: z.string(),
    sequenceNumber: z.string(),
    /** Payload of the Kinesis record, encoded in base64. */
    data: z.string(),
    approximateArrivalTimestamp: z.number(),
  }),
  eventSource: z.literal('aws:kinesis'),
  eventVersion: z.literal('1.0'),
  eventID: z.string(),
  eventName: z.literal('aws:kinesis:record'),
  eventSourceARN: z.string(),
  awsRegion: z.string(),
});
export type KinesisRecord = z.infer<typeof KinesisRecord>;

/** Record of a DynamoDB or Kinesis stream. */
export type SourceRecord = StreamRecord | KinesisRecord;

const isChange = (record: SourceRecord): record is StreamRecord => 'dynamodb' in record;

export function getSequenceNumber(record: SourceRecord): string {
  return isChange(record) ? record.dynamodb.SequenceNumber : record.kinesis.sequenceNumber;
}

/** Returns the arrival time of a stream record in epoch seconds. */
export function getArrivalEpochSeconds(record: SourceRecord): number {
  return isChange(record)
    ? record.dynamodb.ApproximateCreationDateTime
    : record.kinesis.approximateArrivalTimestamp;
}

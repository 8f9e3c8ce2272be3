import * as z from 'zod';
import { JsonObject } from '../assembly/template.ts';

/** A change in a table, as a stream gives it to a function. */
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

/** What somebody has put into a Kinesis stream, as it is given to a function. */
export const KinesisRecord = z.object({
  kinesis: z.object({
    kinesisSchemaVersion: z.literal('1.0'),
    partitionKey: z.string(),
    sequenceNumber: z.string(),
    /** Base64. */
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

/** A record of either kind of stream. */
export type AnyRecord = StreamRecord | KinesisRecord;

const isChange = (record: AnyRecord): record is StreamRecord => 'dynamodb' in record;

export const sequenceOf = (record: AnyRecord): string =>
  isChange(record) ? record.dynamodb.SequenceNumber : record.kinesis.sequenceNumber;

/** Seconds since 1970. */
export const arrivalOf = (record: AnyRecord): number =>
  isChange(record)
    ? record.dynamodb.ApproximateCreationDateTime
    : record.kinesis.approximateArrivalTimestamp;

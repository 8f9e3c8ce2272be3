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

export const sequenceOf = (record: StreamRecord): string => record.dynamodb.SequenceNumber;

import type { Progress } from './attempt.ts';
import type { EventSource } from './event-source.ts';
import { sequenceOf } from './stream-record.ts';

/** What Lambda sends to the on-failure destination for records that it gave up. */
export function dropNotice(
  source: EventSource,
  { records, attempts, condition }: NonNullable<Progress['dropped']>,
  now: Date,
) {
  const [first] = records;
  const last = records.at(-1);
  const arrival = (record: typeof first) =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString();
  return {
    requestContext: {
      functionArn: source.functionArn,
      condition,
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: now.toISOString(),
    DDBStreamBatchInfo: {
      startSequenceNumber: first && sequenceOf(first),
      endSequenceNumber: last && sequenceOf(last),
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: records.length,
      streamArn: source.table.streamArn,
    },
  };
}

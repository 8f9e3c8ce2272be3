import type { BatchOutcome } from './attempt.ts';
import { isKinesis, type Mapping } from './event-source.ts';
import { arrivalOf, sequenceOf } from './stream-record.ts';

const batchInfoOf = (source: Mapping): 'KinesisBatchInfo' | 'DDBStreamBatchInfo' =>
  isKinesis(source) ? 'KinesisBatchInfo' : 'DDBStreamBatchInfo';

/** Builds the failure record that Lambda sends to the on-failure destination when it drops records. */
export function dropNotice(
  source: Mapping,
  { records, attempts, condition }: NonNullable<BatchOutcome['dropped']>,
  now: Date,
) {
  const [first] = records;
  const last = records.at(-1);
  const arrival = (record: typeof first) =>
    new Date((record ? arrivalOf(record) : 0) * 1000).toISOString();
  return {
    requestContext: {
      functionArn: source.functionArn,
      condition,
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: now.toISOString(),
    [batchInfoOf(source)]: {
      ...(isKinesis(source) && { shardId: 'shardId-000000000000' }),
      startSequenceNumber: first && sequenceOf(first),
      endSequenceNumber: last && sequenceOf(last),
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: records.length,
      streamArn: source.streamArn,
    },
  };
}

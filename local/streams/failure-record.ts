import type { RecordBatchOutcome } from './batch-attempts.ts';
import { type EventSourceMappingDefinition, isKinesisMapping } from './event-source.ts';
import { getArrivalEpochSeconds, getSequenceNumber } from './stream-record.ts';

const batchInfoOf = (
  source: EventSourceMappingDefinition,
): 'KinesisBatchInfo' | 'DDBStreamBatchInfo' =>
  isKinesisMapping(source) ? 'KinesisBatchInfo' : 'DDBStreamBatchInfo';

/** Builds the failure record that Lambda sends to the on-failure destination when it drops stream records. */
export function buildFailureRecord(
  source: EventSourceMappingDefinition,
  { records, attempts, condition }: NonNullable<RecordBatchOutcome['dropped']>,
  now: Date,
) {
  const [first] = records;
  const last = records.at(-1);
  const arrival = (record: typeof first) =>
    new Date((record ? getArrivalEpochSeconds(record) : 0) * 1000).toISOString();
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
      ...(isKinesisMapping(source) && { shardId: 'shardId-000000000000' }),
      startSequenceNumber: first && getSequenceNumber(first),
      endSequenceNumber: last && getSequenceNumber(last),
      approximateArrivalOfFirstRecord: arrival(first),
      approximateArrivalOfLastRecord: arrival(last),
      batchSize: records.length,
      streamArn: source.streamArn,
    },
  };
}

import { isObject } from '../assembly/template.ts';
import type { InvocationResult } from '../component-types.ts';
import { getArrivalEpochSeconds, getSequenceNumber, type SourceRecord } from './stream-record.ts';

export type BatchRetryRules = {
  bisects: boolean;
  maxRetries: number;
  maxAgeSeconds: number;
};

/** Batch of stream records that are delivered together, with the number of failed and throttled attempts. */
export type RecordBatch = {
  records: SourceRecord[];
  failures: number;
  throttles?: number;
  retryAt?: Date;
};

/** Result of delivering a batch of stream records: finished records, batches to deliver again, and dropped records. */
export type RecordBatchOutcome = {
  done: SourceRecord[];
  again: RecordBatch[];
  dropped?: { records: SourceRecord[]; attempts: number; condition: DropCondition };
};
type DropCondition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** Returns the index of the first failed record in a stream batch; undefined when all records succeeded. */
export function findFirstFailure(
  result: InvocationResult,
  records: SourceRecord[],
  reportsItemFailures: boolean,
): number | undefined {
  if (result.kind === 'failed') {
    return 0;
  }
  if (!reportsItemFailures || result.payload === null) {
    return undefined;
  }
  const { batchItemFailures = [] } = isObject(result.payload)
    ? result.payload
    : { batchItemFailures: null };
  if (!Array.isArray(batchItemFailures)) {
    return batchItemFailures === null && isObject(result.payload) ? undefined : 0;
  }
  const failed = batchItemFailures.map((item) =>
    isObject(item) ? item['itemIdentifier'] : undefined,
  );
  const indexes = failed.map((id) =>
    records.findIndex((record) => getSequenceNumber(record) === id),
  );
  // An unknown item identifier fails the whole batch, as in AWS.
  return indexes.length === 0 ? undefined : Math.max(0, Math.min(...indexes));
}

/**
 * Determines how a stream batch is retried after a delivery, as Lambda's event source mappings do: the batch is repeated,
 * split or dropped. Records before the first failed record count as done.
 */
export function decideNextAttempts(
  batch: RecordBatch,
  failedAt: number | undefined,
  rules: BatchRetryRules,
  now: Date,
): RecordBatchOutcome {
  if (failedAt === undefined) {
    return { done: batch.records, again: [] };
  }
  const done = batch.records.slice(0, failedAt);
  const rest = batch.records.slice(failedAt);
  const failures = batch.failures + 1;
  if (ageSeconds(rest, now) > rules.maxAgeSeconds) {
    return dropRecords(done, rest, failures, 'RecordAgeExceeded');
  }
  if (rules.bisects && rest.length > 1) {
    // A split doesn't count as a retry; it isolates the record that fails.
    const middle = done.length > 0 ? rest.length : Math.ceil(rest.length / 2);
    const parts = [rest.slice(0, middle), rest.slice(middle)].filter((part) => part.length > 0);
    return { done, again: parts.map((records) => ({ records, failures: batch.failures })) };
  }
  if (failures > rules.maxRetries) {
    return dropRecords(done, rest, failures, 'RetryAttemptsExhausted');
  }
  const retryAt = new Date(now.getTime() + backOffSeconds(failures) * 1000);
  return { done, again: [{ records: rest, failures, retryAt }] };
}

/**
 * Determines how a stream batch is retried after throttling. The batch is neither split nor counted as failed, and is
 * retried until its records exceed their maximum age.
 */
export function decideAfterThrottling(
  batch: RecordBatch,
  rules: BatchRetryRules,
  now: Date,
): RecordBatchOutcome {
  if (ageSeconds(batch.records, now) > rules.maxAgeSeconds) {
    return dropRecords([], batch.records, batch.failures, 'RecordAgeExceeded');
  }
  const throttles = (batch.throttles ?? 0) + 1;
  const retryAt = new Date(now.getTime() + backOffSeconds(throttles) * 1000);
  return { done: [], again: [{ ...batch, throttles, retryAt }] };
}

const dropRecords = (
  anyRecords: SourceRecord[],
  records: SourceRecord[],
  attempts: number,
  condition: DropCondition,
): RecordBatchOutcome => ({
  done: [...anyRecords, ...records],
  again: [],
  dropped: { records, attempts, condition },
});

const maxBackOffSeconds = 60;
const backOffSeconds = (failures: number): number =>
  Math.min(2 ** (failures - 1), maxBackOffSeconds);

const ageSeconds = ([first]: SourceRecord[], now: Date): number =>
  first === undefined ? 0 : now.getTime() / 1000 - getArrivalEpochSeconds(first);

import { isObject } from '../assembly/template.ts';
import type { InvocationResult } from '../parts.ts';
import { arrivalTimeOf, type SourceRecord, sequenceNumberOf } from './stream-record.ts';

export type BatchRetryRules = {
  bisects: boolean;
  maxRetries: number;
  maxAgeSeconds: number;
};

/** Records that are delivered together, with the number of failed and throttled attempts. */
export type RecordBatch = {
  records: SourceRecord[];
  failures: number;
  throttles?: number;
  retryAt?: Date;
};

/** Result of delivering a batch of records: finished records, batches to retry, and dropped records. */
export type BatchOutcome = {
  done: SourceRecord[];
  again: RecordBatch[];
  dropped?: { records: SourceRecord[]; attempts: number; condition: DropCondition };
};
type DropCondition = 'RetryAttemptsExhausted' | 'RecordAgeExceeded';

/** Returns the index of the first failed record in a batch; undefined when all records succeeded. */
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
    records.findIndex((record) => sequenceNumberOf(record) === id),
  );
  // An unknown item identifier fails the whole batch, as in AWS.
  return indexes.length === 0 ? undefined : Math.max(0, Math.min(...indexes));
}

/**
 * Determines the next attempts after a delivery, as an event source mapping does: retry, split or drop. Records before the
 * failed record are done.
 */
export function decideNextAttempts(
  batch: RecordBatch,
  failedAt: number | undefined,
  rules: BatchRetryRules,
  now: Date,
): BatchOutcome {
  if (failedAt === undefined) {
    return { done: batch.records, again: [] };
  }
  const done = batch.records.slice(0, failedAt);
  const rest = batch.records.slice(failedAt);
  const failures = batch.failures + 1;
  if (ageSeconds(rest, now) > rules.maxAgeSeconds) {
    return giveUp(done, rest, failures, 'RecordAgeExceeded');
  }
  if (rules.bisects && rest.length > 1) {
    // A split doesn't count as a retry; it isolates the record that fails.
    const middle = done.length > 0 ? rest.length : Math.ceil(rest.length / 2);
    const parts = [rest.slice(0, middle), rest.slice(middle)].filter((part) => part.length > 0);
    return { done, again: parts.map((records) => ({ records, failures: batch.failures })) };
  }
  if (failures > rules.maxRetries) {
    return giveUp(done, rest, failures, 'RetryAttemptsExhausted');
  }
  const retryAt = new Date(now.getTime() + backOffSeconds(failures) * 1000);
  return { done, again: [{ records: rest, failures, retryAt }] };
}

/**
 * Determines the next attempt after throttling: the batch is retried without splitting it or counting a failure, until its
 * records are too old.
 */
export function decideAfterThrottling(
  batch: RecordBatch,
  rules: BatchRetryRules,
  now: Date,
): BatchOutcome {
  if (ageSeconds(batch.records, now) > rules.maxAgeSeconds) {
    return giveUp([], batch.records, batch.failures, 'RecordAgeExceeded');
  }
  const throttles = (batch.throttles ?? 0) + 1;
  const retryAt = new Date(now.getTime() + backOffSeconds(throttles) * 1000);
  return { done: [], again: [{ ...batch, throttles, retryAt }] };
}

const giveUp = (
  anyRecords: SourceRecord[],
  records: SourceRecord[],
  attempts: number,
  condition: DropCondition,
): BatchOutcome => ({
  done: [...anyRecords, ...records],
  again: [],
  dropped: { records, attempts, condition },
});

const maxBackOffSeconds = 60;
const backOffSeconds = (failures: number): number =>
  Math.min(2 ** (failures - 1), maxBackOffSeconds);

const ageSeconds = ([first]: SourceRecord[], now: Date): number =>
  first === undefined ? 0 : now.getTime() / 1000 - arrivalTimeOf(first);

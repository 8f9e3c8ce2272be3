import { describe, expect, test } from 'vitest';
import type { InvocationResult } from '../../../local/component-types.ts';
import { decideNextAttempts, findFirstFailure } from '../../../local/streams/batch-attempts.ts';
import {
  getSequenceNumber,
  type SourceRecord,
  type StreamRecord,
} from '../../../local/streams/stream-record.ts';

const now = new Date('2021-12-03T01:00:00Z');
const record = (sequence: number): StreamRecord => ({
  eventID: `${sequence}`,
  eventName: 'INSERT',
  dynamodb: {
    ApproximateCreationDateTime: now.getTime() / 1000,
    Keys: { pk: { S: 'a' } },
    SequenceNumber: `${sequence}`,
  },
});
const records = [1, 2, 3, 4].map(record);
const rules = { bisects: false, maxRetries: 2, maxAgeSeconds: 7200 };
const returned = (payload: unknown): InvocationResult => ({ kind: 'returned', payload });
const failing = (...ids: unknown[]) =>
  returned({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });
const sequences = (batch: { records: SourceRecord[] }) => batch.records.map(getSequenceNumber);

describe('first failed record of a stream batch', () => {
  test.each([
    ['nowhere when every record succeeds', failing(), undefined],
    ['nowhere when the response is empty', returned(null), undefined],
    ['nowhere when the response lists no failures', returned({}), undefined],
    ['at its first failed record', failing('4', '3'), 2],
    ['whole when an identifier is unknown', failing('9'), 0],
    ['whole when an identifier is missing', failing(undefined), 0],
    ['whole when the response is no object', returned('done'), 0],
    ['whole when the function fails', { kind: 'failed', errorType: 'E', errorMessage: '' }, 0],
  ] satisfies [string, InvocationResult, number | undefined][])(
    'findFirstFailure reports a stream batch as failing %s',
    (_, result, expected) => {
      expect(findFirstFailure(result, records, true)).toBe(expected);
    },
  );

  test('findFirstFailure ignores batch item failures unless the event source mapping reports them', () => {
    expect(findFirstFailure(failing('3'), records, false)).toBeUndefined();
  });
});

describe('progress of a stream batch after an attempt', () => {
  test('stream records before the first failure count as processed, and later ones are retried', () => {
    const { done, again } = decideNextAttempts({ records, failures: 0 }, 2, rules, now);
    expect(sequences({ records: done })).toEqual(['1', '2']);
    expect(again.map(sequences)).toEqual([['3', '4']]);
    expect(again[0]).toMatchObject({ failures: 1, retryAt: new Date('2021-12-03T01:00:01Z') });
  });

  test('the retry interval of a failed stream batch doubles up to one minute', () => {
    const patient = { ...rules, maxRetries: 50 };
    const waits = [0, 1, 5, 6, 20].map((failures) => {
      const [batch] = decideNextAttempts({ records, failures }, 0, patient, now).again;
      return ((batch?.retryAt?.getTime() ?? 0) - now.getTime()) / 1000;
    });
    expect(waits).toEqual([1, 2, 32, 60, 60]);
  });

  test('a failed stream batch with bisecting enabled is split in half at once, which does not count as a retry', () => {
    const { again } = decideNextAttempts(
      { records, failures: 1 },
      0,
      { ...rules, bisects: true },
      now,
    );
    expect(again.map(sequences)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(again.map(({ failures, retryAt }) => [failures, retryAt])).toEqual([
      [1, undefined],
      [1, undefined],
    ]);
  });

  test('a single stream record is dropped after its last retry', () => {
    const batch = { records: records.slice(0, 1), failures: 2 };
    const outcome = decideNextAttempts(batch, 0, { ...rules, bisects: true }, now);
    expect(outcome.again).toEqual([]);
    expect(outcome.dropped).toMatchObject({ attempts: 3, condition: 'RetryAttemptsExhausted' });
    expect(outcome.done).toEqual(batch.records);
  });

  test('a stream record older than the maximum age is dropped even if retries remain', () => {
    const later = new Date(now.getTime() + 7201 * 1000);
    const batchOutcome = decideNextAttempts(
      { records, failures: 0 },
      0,
      { ...rules, bisects: true },
      later,
    );
    expect(batchOutcome.dropped).toMatchObject({ attempts: 1, condition: 'RecordAgeExceeded' });
  });
});

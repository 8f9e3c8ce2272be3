import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readDeadLetter } from '../../../core/operations/dead-letter.ts';
import { matchesEventFilter } from '../../../core/operations/matches-pattern.ts';
import {
  type InvokeResult,
  isRedriveFinished,
  redriveDeadLetter,
} from '../../../core/operations/redrive.ts';

const fn = 'arn:aws:lambda:ap-southeast-1:123456789012:function:DeliverAlerts';
const streamArn = 'arn:aws:dynamodb:ap-southeast-1:123456789012:table/Tickets/stream/1';

/** As Lambda writes it, of which the hotline looks at a part. */
const ofStream = JSON.stringify({
  requestContext: {
    requestId: 'a',
    functionArn: `${fn}:$LATEST`,
    condition: 'RetryAttemptsExhausted',
    approximateInvokeCount: 51,
  },
  responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
  version: '1.0',
  timestamp: '2021-12-03T03:00:00.000Z',
  DDBStreamBatchInfo: {
    shardId: 'shard-1',
    startSequenceNumber: '100',
    endSequenceNumber: '102',
    approximateArrivalOfFirstRecord: '2021-12-03T01:00:00Z',
    approximateArrivalOfLastRecord: '2021-12-03T01:00:00Z',
    batchSize: 3,
    streamArn,
  },
});

describe('a dead letter', () => {
  test('of a stream names the function and the place of the records', () => {
    expect(readDeadLetter(ofStream, {})).toEqual({
      kind: 'records',
      functionArn: fn,
      place: { streamArn, shardId: 'shard-1', from: '100', to: '102' },
    });
  });

  test('of a Kinesis stream does so too', () => {
    const { DDBStreamBatchInfo: KinesisBatchInfo, ...by } = z
      .looseObject({ DDBStreamBatchInfo: z.unknown() })
      .parse(JSON.parse(ofStream));
    expect(readDeadLetter(JSON.stringify({ ...by, KinesisBatchInfo }), {})).toEqual(
      readDeadLetter(ofStream, {}),
    );
  });

  test('of a call has what the function was called with', () => {
    const body = {
      requestContext: { functionArn: `${fn}:$LATEST` },
      requestPayload: { source: 'aws.ses' },
    };
    expect(readDeadLetter(JSON.stringify(body), {})).toEqual({
      kind: 'event',
      functionArn: fn,
      event: { source: 'aws.ses' },
    });
  });

  test('of EventBridge is the event itself, and says beside it whom it was for', () => {
    expect(readDeadLetter('{"source":"aws.ses"}', { TARGET_ARN: fn })).toEqual({
      kind: 'event',
      functionArn: fn,
      event: { source: 'aws.ses' },
    });
  });

  test.each([
    ['no JSON', {}],
    ['{"source":"aws.ses"}', {}],
    ['{}', { TARGET_ARN: 'arn:aws:sqs:ap-southeast-1:123456789012:queue' }],
    ['not json', { TARGET_ARN: fn }],
  ])('that nobody can place is left alone: %s', (body, attributes) => {
    expect(readDeadLetter(body, attributes)).toEqual({ kind: 'unknown' });
  });
});

describe('a filter', () => {
  const pattern = {
    eventName: ['INSERT', 'MODIFY'],
    dynamodb: { NewImage: { type: { S: ['alert'] }, status: { S: ['requested', 'failed'] } } },
  };
  const record = (status: string, eventName = 'INSERT') => ({
    eventName,
    dynamodb: { NewImage: { type: { S: 'alert' }, status: { S: status }, more: { N: '1' } } },
  });

  test('lets through what has one of the values at each name', () => {
    expect(matchesEventFilter(pattern, record('failed'))).toBe(true);
    expect(matchesEventFilter(pattern, record('sent'))).toBe(false);
    expect(matchesEventFilter(pattern, record('failed', 'REMOVE'))).toBe(false);
    expect(matchesEventFilter(pattern, { eventName: 'INSERT', dynamodb: {} })).toBe(false);
  });

  test('that says more is refused instead of guessed', () => {
    expect(() => matchesEventFilter({ a: [{ prefix: 'x' }] }, { a: 'x' })).toThrow();
  });
});

const alert = (number: number, type = 'alert') => ({ number, type });
const letter = readDeadLetter(ofStream, {});

/** AWS with these records still in the stream, and a function that takes all of them but some. */
const aws = (records: unknown[] | undefined, failing: number[] = []) => {
  const given: unknown[] = [];
  const ports = {
    records: async () => records,
    filters: async () => [{ type: ['alert'] }],
    invoke: async (_: string, event: unknown): Promise<InvokeResult> => {
      given.push(event);
      const fails = failing.some((number) => JSON.stringify(event).includes(`"number":${number}`));
      return fails ? { kind: 'failed', why: 'AccessDenied' } : { kind: 'done' };
    },
  };
  return { ports, given };
};

describe('redriving', () => {
  test('gives the function the records that it wants, one by one in their order', async () => {
    const { ports, given } = aws([alert(1), alert(2, 'ticket'), alert(3)]);
    const outcome = await redriveDeadLetter(letter, ports);
    expect(given).toEqual([{ Records: [alert(1)] }, { Records: [alert(3)] }]);
    expect([outcome, isRedriveFinished(outcome)]).toEqual([{ kind: 'redriven', records: 2 }, true]);
  });

  test('stops at the first that still fails, and keeps the message', async () => {
    const { ports, given } = aws([alert(1), alert(2), alert(3)], [2]);
    const outcome = await redriveDeadLetter(letter, ports);
    expect(given).toHaveLength(2);
    expect([outcome, isRedriveFinished(outcome)]).toEqual([
      { kind: 'failed', why: 'AccessDenied' },
      false,
    ]);
  });

  test('of what the stream has forgotten does nothing, and lets the message go', async () => {
    const { ports, given } = aws(undefined);
    const outcome = await redriveDeadLetter(letter, ports);
    expect([outcome, isRedriveFinished(outcome), given]).toEqual([{ kind: 'forgotten' }, true, []]);
  });

  test('of what the stream doesn’t show just now keeps the message', async () => {
    const outcome = await redriveDeadLetter(letter, aws([]).ports);
    expect([outcome.kind, isRedriveFinished(outcome)]).toEqual(['failed', false]);
  });

  test('for a rehearsal only counts, and keeps the message', async () => {
    const { ports, given } = aws([alert(1), alert(2)]);
    const outcome = await redriveDeadLetter(letter, ports, { isRehearsal: true });
    expect([outcome, isRedriveFinished(outcome), given]).toEqual([
      { kind: 'would-redrive', records: 2 },
      false,
      [],
    ]);
  });

  test('gives a lost event as it was', async () => {
    const { ports, given } = aws([]);
    const event = { source: 'aws.ses' };
    await redriveDeadLetter({ kind: 'event', functionArn: fn, event }, ports);
    expect(given).toEqual([event]);
  });

  test('touches nothing that it doesn’t know', async () => {
    const { ports, given } = aws([alert(1)]);
    const outcome = await redriveDeadLetter({ kind: 'unknown' }, ports);
    expect([isRedriveFinished(outcome), given]).toEqual([false, []]);
  });
});

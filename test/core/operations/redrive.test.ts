import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { parseDeadLetter } from '../../../core/operations/dead-letter.ts';
import { matchesEventFilter } from '../../../core/operations/event-filter.ts';
import {
  canDeleteDeadLetter,
  type RedriveInvocationResult,
  redriveDeadLetter,
} from '../../../core/operations/redrive.ts';

const fn = 'arn:aws:lambda:ap-southeast-1:123456789012:function:SendNotifications';
const streamArn = 'arn:aws:dynamodb:ap-southeast-1:123456789012:table/Tickets/stream/1';

/** A dead-letter message of a DynamoDB stream as Lambda writes it. */
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

describe('reading a dead-letter message', () => {
  test('a dead-letter message of a DynamoDB stream is parsed into function name and record positions', () => {
    expect(parseDeadLetter(ofStream, {})).toEqual({
      kind: 'records',
      functionArn: fn,
      place: { streamArn, shardId: 'shard-1', from: '100', to: '102' },
    });
  });

  test('a dead-letter message of a Kinesis stream is parsed into function name and record positions', () => {
    const { DDBStreamBatchInfo: KinesisBatchInfo, ...by } = z
      .looseObject({ DDBStreamBatchInfo: z.unknown() })
      .parse(JSON.parse(ofStream));
    expect(parseDeadLetter(JSON.stringify({ ...by, KinesisBatchInfo }), {})).toEqual(
      parseDeadLetter(ofStream, {}),
    );
  });

  test('a dead-letter message of a failed invocation contains the function’s event', () => {
    const body = {
      requestContext: { functionArn: `${fn}:$LATEST` },
      requestPayload: { source: 'aws.ses' },
    };
    expect(parseDeadLetter(JSON.stringify(body), {})).toEqual({
      kind: 'event',
      functionArn: fn,
      event: { source: 'aws.ses' },
    });
  });

  test('a dead-letter message of EventBridge contains the event and names its target in an attribute', () => {
    expect(parseDeadLetter('{"source":"aws.ses"}', { TARGET_ARN: fn })).toEqual({
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
  ])('an unknown dead-letter message is not parsed: %s', (body, attributes) => {
    expect(parseDeadLetter(body, attributes)).toEqual({ kind: 'unknown' });
  });
});

describe('an event filter pattern', () => {
  const pattern = {
    eventName: ['INSERT', 'MODIFY'],
    dynamodb: {
      NewImage: { type: { S: ['notification'] }, status: { S: ['requested', 'failed'] } },
    },
  };
  const record = (status: string, eventName = 'INSERT') => ({
    eventName,
    dynamodb: {
      NewImage: { type: { S: 'notification' }, status: { S: status }, more: { N: '1' } },
    },
  });

  test('an event filter pattern matches records that have a listed value in each named field', () => {
    expect(matchesEventFilter(pattern, record('failed'))).toBe(true);
    expect(matchesEventFilter(pattern, record('sent'))).toBe(false);
    expect(matchesEventFilter(pattern, record('failed', 'REMOVE'))).toBe(false);
    expect(matchesEventFilter(pattern, { eventName: 'INSERT', dynamodb: {} })).toBe(false);
  });

  test('an event filter pattern with unsupported operators throws', () => {
    expect(() => matchesEventFilter({ a: [{ prefix: 'x' }] }, { a: 'x' })).toThrow();
  });
});

const alert = (number: number, type = 'notification') => ({ number, type });
const letter = parseDeadLetter(ofStream, {});

/** Builds a stream that holds the records and a function that fails for some of them. */
const aws = (records: unknown[] | undefined, failing: number[] = []) => {
  const given: unknown[] = [];
  const ports = {
    records: async () => records,
    filters: async () => [{ type: ['notification'] }],
    invoke: async (_: string, event: unknown): Promise<RedriveInvocationResult> => {
      given.push(event);
      const fails = failing.some((number) => JSON.stringify(event).includes(`"number":${number}`));
      return fails ? { kind: 'failed', reason: 'AccessDenied' } : { kind: 'done' };
    },
  };
  return { ports, given };
};

describe('redriving a dead-letter message', () => {
  test('redriving passes the matching stream records to the function one by one in order', async () => {
    const { ports, given } = aws([alert(1), alert(2, 'ticket'), alert(3)]);
    const outcome = await redriveDeadLetter(letter, ports);
    expect(given).toEqual([{ Records: [alert(1)] }, { Records: [alert(3)] }]);
    expect([outcome, canDeleteDeadLetter(outcome)]).toEqual([
      { kind: 'redriven', records: 2 },
      true,
    ]);
  });

  test('redriving stops at the first record that still fails and retains the dead-letter message', async () => {
    const { ports, given } = aws([alert(1), alert(2), alert(3)], [2]);
    const outcome = await redriveDeadLetter(letter, ports);
    expect(given).toHaveLength(2);
    expect([outcome, canDeleteDeadLetter(outcome)]).toEqual([
      { kind: 'failed', reason: 'AccessDenied' },
      false,
    ]);
  });

  test('redriving deletes a dead-letter message whose records have expired from the stream', async () => {
    const { ports, given } = aws(undefined);
    const outcome = await redriveDeadLetter(letter, ports);
    expect([outcome, canDeleteDeadLetter(outcome), given]).toEqual([
      { kind: 'forgotten' },
      true,
      [],
    ]);
  });

  test('redriving retains a dead-letter message whose records the stream currently does not return', async () => {
    const outcome = await redriveDeadLetter(letter, aws([]).ports);
    expect([outcome.kind, canDeleteDeadLetter(outcome)]).toEqual(['failed', false]);
  });

  test('a dry run of redriving only counts records and retains the dead-letter message', async () => {
    const { ports, given } = aws([alert(1), alert(2)]);
    const outcome = await redriveDeadLetter(letter, ports, { isRehearsal: true });
    expect([outcome, canDeleteDeadLetter(outcome), given]).toEqual([
      { kind: 'would-redrive', records: 2 },
      false,
      [],
    ]);
  });

  test('redriving passes a lost invocation event to the function unchanged', async () => {
    const { ports, given } = aws([]);
    const event = { source: 'aws.ses' };
    await redriveDeadLetter({ kind: 'event', functionArn: fn, event }, ports);
    expect(given).toEqual([event]);
  });

  test('redriving leaves an unknown dead-letter message in the queue', async () => {
    const { ports, given } = aws([alert(1)]);
    const outcome = await redriveDeadLetter({ kind: 'unknown' }, ports);
    expect([canDeleteDeadLetter(outcome), given]).toEqual([false, []]);
  });
});

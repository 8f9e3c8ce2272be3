import { expect, test } from 'vitest';
import {
  createAwsBehaviorController,
  SimulatedAwsBehavior,
} from '../../../local/aws/aws-behavior.ts';
import type { InvocationResult } from '../../../local/component-types.ts';
import { createBatchSequence } from '../../../local/streams/batch-sequence.ts';
import { getSequenceNumber, type KinesisRecord } from '../../../local/streams/stream-record.ts';

const under = (conditions: Partial<SimulatedAwsBehavior>) => {
  const opened = createAwsBehaviorController();
  opened.set(SimulatedAwsBehavior.parse(conditions));
  return opened;
};

/** Returns a fake function that records when each of its invocations begins and ends. */
const aFunction = (results: InvocationResult[] = []) => {
  const seen: string[] = [];
  const invoke = async (name: string): Promise<InvocationResult> => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    return results.shift() ?? { kind: 'returned', payload: null };
  };
  return { seen, invoke };
};

const failed: InvocationResult = { kind: 'failed', errorType: 'E', errorMessage: 'no' };
const ofStream = { Records: [{ eventSource: 'aws:dynamodb' }] };

test('with simulated duplicates, each stream batch is delivered a second time in sequence unless it failed', async () => {
  const { seen, invoke } = aFunction([failed]);
  const deliver = under({ duplicates: true }).redelivering(invoke);
  expect(await deliver('F', ofStream)).toBe(failed);
  await deliver('F', ofStream);
  expect(seen).toEqual(Array.from({ length: 3 }, () => ['F begins', 'F ends']).flat());
});

test('with simulated duplicates, an event of an event bus is delivered twice concurrently', async () => {
  const { seen, invoke } = aFunction();
  await under({ duplicates: true }).redelivering(invoke)('F', { detail: {} });
  expect(seen).toEqual(['F begins', 'F begins', 'F ends', 'F ends']);
});

test('without simulated faults an event is delivered once and without delay', async () => {
  const { seen, invoke } = aFunction();
  const { redelivering, delayOf } = under({});
  await redelivering(invoke)('F', ofStream);
  expect([seen.length, delayOf('a')]).toEqual([2, 0]);
});

const aRecord = (partitionKey: string, sequenceNumber: string): KinesisRecord => ({
  kinesis: {
    ...{ kinesisSchemaVersion: '1.0', partitionKey, sequenceNumber, data: '' },
    approximateArrivalTimestamp: 0,
  },
  ...{ eventSource: 'aws:kinesis', eventVersion: '1.0', eventName: 'aws:kinesis:record' },
  ...{ eventID: sequenceNumber, eventSourceARN: 'arn', awsRegion: 'ap-southeast-1' },
});

test('delayed Kinesis records stay in order for each partition key', async () => {
  let now = new Date('2021-12-03T01:00:00Z');
  let isFirstLate = true;
  const batches: string[][] = [];
  const lane = createBatchSequence({
    clock: { now: () => now },
    batchSize: 10,
    delayOf: (key) => (key === 'slow' && isFirstLate ? 5000 : 0),
    attempt: async ({ records }) => {
      batches.push(records.map(getSequenceNumber));
      return { done: records, again: [] };
    },
  });
  const add = (key: string, number: string) => lane.add(aRecord(key, number), key);
  add('slow', '1');
  isFirstLate = false;
  add('slow', '2');
  add('quick', '3');
  lane.kick();
  await Promise.resolve();
  expect([batches, lane.retryAt()]).toEqual([[['3']], new Date('2021-12-03T01:00:05Z')]);
  now = new Date('2021-12-03T01:00:05Z');
  await expect.poll(() => lane.isBusy()).toBe(false);
  lane.kick();
  expect(batches).toEqual([['3'], ['1', '2']]);
});

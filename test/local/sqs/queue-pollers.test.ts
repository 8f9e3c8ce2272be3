import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod';
import type { Resources } from '../../../local/assembly/resources.ts';
import type { InvocationResult } from '../../../local/component-types.ts';
import { createDeadLetterQueues } from '../../../local/dead-letter-queues.ts';
import { openLocalDatabase } from '../../../local/sqlite-store.ts';
import { createFifoQueues } from '../../../local/sqs/fifo-queues.ts';
import { startQueuePollers } from '../../../local/sqs/queue-pollers.ts';
import { createSqsEmulator } from '../../../local/sqs/sqs.ts';

const Event = z.object({ Records: z.array(z.object({ body: z.string() })) });

const arn = 'arn:aws:sqs:ap-southeast-1:1:Messages';
const url = 'https://sqs.ap-southeast-1.amazonaws.com/1/Messages';
const deadLetters = 'arn:aws:sqs:ap-southeast-1:1:Unanswered';

/** Opens a FIFO queue with a function behind it whose result for each message body is `answer`. */
const aQueue = (answer: (body: string) => InvocationResult, DelaySeconds?: number) => {
  let now = new Date('2021-12-03T01:00:00Z');
  const clock = { now: () => now };
  const store = openLocalDatabase(mkdtempSync(join(tmpdir(), 'sqs-')));
  const place = { stack: 's', region: 'ap-southeast-1', account: '1', logicalId: 'q', type: '' };
  const resources: Resources = {
    ofType: (types, schema) => {
      const isQueue = types[0] === 'AWS::SQS::Queue';
      const properties = isQueue
        ? {
            FifoQueue: true,
            VisibilityTimeout: 180,
            DelaySeconds,
            RedrivePolicy: { deadLetterTargetArn: deadLetters, maxReceiveCount: 3 },
          }
        : { EventSourceArn: arn, FunctionName: 'answer', BatchSize: 1 };
      const identity = { ref: url, attributes: { Arn: arn } };
      return [{ ...place, identity, properties: schema.parse(properties) }];
    },
    customResources: () => [],
    output: () => undefined,
    assetPath: () => undefined,
    assetsNamed: () => [],
  };
  const fifo = createFifoQueues(resources, store, clock);
  const queues = createDeadLetterQueues(store, clock);
  const given: string[] = [];
  const invoke = async (_: string, payload: unknown): Promise<InvocationResult> => {
    const [{ body } = { body: '' }] = Event.parse(payload).Records;
    given.push(body);
    return answer(body);
  };
  const [pump] = startQueuePollers({ resources, fifo, queues, clock, functions: { invoke } });
  return {
    fifo,
    given,
    pump,
    deadLetters: () => queues.list().map(({ body }) => body),
    send: (group: string, body: string, dedup = body) => fifo.send(arn, { group, dedup, body }),
    later: async (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
      await pump?.runDue();
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
};

const fine: InvocationResult = { kind: 'returned', payload: null };
const broken: InvocationResult = { kind: 'failed', errorType: 'E', errorMessage: 'no' };

test('a simulated FIFO queue delivers a message group in order and drops duplicates', async () => {
  const { send, given, later } = aQueue(() => fine);
  for (const body of ['một', 'hai', 'hai', 'ba']) send('an', body);
  for (let turn = 0; turn < 5; turn += 1) await later(0);
  expect(given).toEqual(['một', 'hai', 'ba']);
});

test('a simulated queue with a delay delivers its messages after that delay', async () => {
  const { send, given, later, pump } = aQueue(() => fine, 300);
  send('an', 'một');
  await later(299);
  expect(given).toEqual([]);
  expect(pump?.nextDueAt()).toEqual(new Date('2021-12-03T01:05:00Z'));
  await later(1);
  expect(given).toEqual(['một']);
});

test('a failing message in a simulated queue blocks only its own group and is dead-lettered after 3 receives', async () => {
  const {
    send,
    given,
    later,
    deadLetters: dead,
    pump,
  } = aQueue((body) => (body === 'hỏng' ? broken : fine));
  send('an', 'hỏng');
  send('an', 'sau đó');
  send('binh', 'của người khác');
  for (let turn = 0; turn < 4; turn += 1) await later(0);
  expect(given).toEqual(['hỏng', 'của người khác']);
  expect(pump?.nextDueAt()).toEqual(new Date('2021-12-03T01:03:00Z'));
  await later(180);
  await later(180);
  for (let turn = 0; turn < 3; turn += 1) await later(0);
  expect(given.filter((body) => body === 'hỏng')).toHaveLength(3);
  expect(given.at(-1)).toBe('sau đó');
  expect(dead()).toEqual(['"hỏng"']);
});

test('the simulated SQS rejects an unknown queue and a message without a message group', async () => {
  const part = createSqsEmulator(aQueue(() => fine).fifo);
  const ask = (body: object) =>
    part.answer({
      method: 'POST',
      path: '/',
      query: new URLSearchParams(),
      headers: { 'x-amz-target': 'AmazonSQS.SendMessage' },
      body: JSON.stringify(body),
      bytes: Buffer.alloc(0),
    });
  const validMessage = {
    QueueUrl: url,
    MessageBody: 'a',
    MessageGroupId: 'g',
    MessageDeduplicationId: 'd',
  };
  expect((await ask(validMessage)).status).toBe(200);
  expect((await ask({ ...validMessage, QueueUrl: 'https://other' })).status).toBe(400);
  expect((await ask({ ...validMessage, MessageGroupId: undefined })).status).toBe(400);
});

import { ConnectClient, ThrottlingException } from '@aws-sdk/client-connect';
import { mockClient } from 'aws-sdk-client-mock';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import {
  cacheWaitingCalls,
  createWaitingCallReader,
} from '../../../adapters/connect/queue-metrics.ts';
import { atMinute } from '../../support/samples/a-ticket.ts';

const connect = mockClient(ConnectClient);
beforeEach(() => connect.reset());
afterAll(() => connect.restore());

const read = createWaitingCallReader({
  instance: 'arn:aws:connect:ap-southeast-1:000000000000:instance/i-1',
  queues: new Map([
    ['q-1', { service: 'health', lang: 'vi' }],
    ['q-2', { service: 'violation', lang: 'km' }],
    ['q-3', { service: 'welfare', lang: 'en' }],
  ]),
});

const at = atMinute(10);
const metricOf = (Id: string, count?: number, age?: number) => ({
  Dimensions: { Queue: { Id } },
  Collections: [
    { Metric: { Name: 'CONTACTS_IN_QUEUE' as const }, Value: count },
    { Metric: { Name: 'OLDEST_CONTACT_AGE' as const }, Value: age },
  ],
});

describe('number of waiting calls from Amazon Connect', () => {
  test('calls are counted per queue, the queue with the longest wait first, without empty queues', async () => {
    const MetricResults = [metricOf('q-1', 2, 60), metricOf('q-2', 1, 300), metricOf('q-3', 0, 0)];
    connect.onAnyCommand().resolves({ DataSnapshotTime: at, MetricResults });
    expect(await read()).toEqual({
      at,
      queues: [
        { service: 'violation', lang: 'km', count: 1, since: atMinute(5) },
        { service: 'health', lang: 'vi', count: 2, since: atMinute(9) },
      ],
    });
    expect(connect.call(0).args[0].input).toMatchObject({
      InstanceId: 'i-1',
      Filters: { Queues: ['q-1', 'q-2', 'q-3'], Channels: ['VOICE'] },
      Groupings: ['QUEUE'],
    });
  });

  test.each([
    ['no result', []],
    ['a result without a count', [metricOf('q-1', 2, 60), metricOf('q-2')]],
  ])(
    'the number is unknown, not zero, when Amazon Connect returns %s',
    async (_, MetricResults) => {
      connect.onAnyCommand().resolves({ DataSnapshotTime: at, MetricResults });
      expect(await read()).toBeUndefined();
    },
  );

  test('a throttled request is not retried, so that the limit of the account is not exceeded further', async () => {
    connect.onAnyCommand().rejects(new ThrottlingException({ message: '', $metadata: {} }));
    await expect(read()).rejects.toThrow();
    expect(connect.calls()).toHaveLength(1);
  });
});

describe('cache of waiting calls', () => {
  test.each([
    ['a number', { at, queues: [] }],
    ['no number', undefined],
  ])('after %s, Amazon Connect is asked again only after 10 seconds', async (_, calls) => {
    let [requests, seconds] = [0, 0];
    const cached = cacheWaitingCalls(
      async () => {
        requests += 1;
        return calls;
      },
      () => new Date(at.getTime() + 1000 * seconds),
    );
    const requestsAt = async (second: number) => {
      seconds = second;
      expect(await cached()).toEqual(calls);
      return requests;
    };
    expect([await requestsAt(0), await requestsAt(9), await requestsAt(10)]).toEqual([1, 1, 2]);
  });
});

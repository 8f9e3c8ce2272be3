import {
  ConnectClient,
  type CurrentMetricResult,
  GetCurrentMetricDataCommand,
} from '@aws-sdk/client-connect';
import type {
  CallQueue,
  CallsInQueue,
  WaitingCallReader,
} from '../../core/contact-center/read/waiting-calls.ts';
import { extractResourceId } from './resource-id.ts';

type QueueMetrics = {
  instance: string;
  /** Telephone queues by their ids in Amazon Connect. Amazon Connect permits at most 100 queues per request. */
  queues: ReadonlyMap<string, CallQueue>;
};

/** Request timeout in milliseconds. After it, staff see that the number is unknown and do not wait longer. */
const timeoutMs = 2000;

const findMetric = ({ Collections = [] }: CurrentMetricResult, name: string): number | undefined =>
  Collections.find(({ Metric }) => Metric?.Name === name)?.Value;

const byLongestWait = (a: CallsInQueue, b: CallsInQueue): number =>
  (a.since?.getTime() ?? Number.MAX_VALUE) - (b.since?.getTime() ?? Number.MAX_VALUE);

/**
 * Creates a reader of the number of callers in each queue and of the longest wait. For requests with a grouping, Amazon Connect
 * returns `OLDEST_CONTACT_AGE` in seconds
 * (https://docs.aws.amazon.com/connect/latest/APIReference/API_GetCurrentMetricData.html). An empty result or a missing value
 * means that Amazon Connect has no data; the reader then returns undefined.
 */
export function createWaitingCallReader({ instance, queues }: QueueMetrics): WaitingCallReader {
  const client = new ConnectClient({ maxAttempts: 1 });
  const command = new GetCurrentMetricDataCommand({
    InstanceId: extractResourceId(instance),
    Filters: { Queues: [...queues.keys()], Channels: ['VOICE'] },
    Groupings: ['QUEUE'],
    CurrentMetrics: [
      { Name: 'CONTACTS_IN_QUEUE', Unit: 'COUNT' },
      { Name: 'OLDEST_CONTACT_AGE', Unit: 'SECONDS' },
    ],
    MaxResults: 100,
  });
  return async () => {
    const abortSignal = AbortSignal.timeout(timeoutMs);
    const { MetricResults = [], DataSnapshotTime: at } = await client.send(command, {
      abortSignal,
    });
    const counted = MetricResults.map((result) => ({
      queue: queues.get(result.Dimensions?.Queue?.Id ?? ''),
      count: findMetric(result, 'CONTACTS_IN_QUEUE'),
      age: findMetric(result, 'OLDEST_CONTACT_AGE'),
    }));
    if (!at || counted.length === 0 || counted.some(({ count }) => count === undefined)) return;
    const waiting = counted.flatMap(({ queue, count = 0, age }) =>
      queue && count > 0
        ? [{ ...queue, count, since: age === undefined ? age : new Date(+at - age * 1000) }]
        : [],
    );
    return { at, queues: waiting.toSorted(byLongestWait) };
  };
}

/** Maximum age in milliseconds of the number of waiting calls that staff see. */
const cachedMs = 10_000;

/**
 * Returns a reader that requests the waiting calls at most once in 10 seconds, even if a request fails. Amazon Connect permits
 * 5 requests a second for the whole account, so 50 execution environments of Lambda can share this limit.
 */
export function cacheWaitingCalls(read: WaitingCallReader, now: () => Date): WaitingCallReader {
  let cached: { calls: Awaited<ReturnType<WaitingCallReader>>; readAt: number } | undefined;
  return async () => {
    const readAt = now().getTime();
    if (cached && readAt - cached.readAt < cachedMs) return cached.calls;
    cached = { calls: undefined, readAt };
    const calls = await read();
    cached = { calls, readAt };
    return calls;
  };
}

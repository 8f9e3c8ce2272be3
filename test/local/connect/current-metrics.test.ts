import { expect, test } from 'vitest';
import * as z from 'zod';
import {
  CurrentMetricsInput,
  createCurrentMetricsEmulator,
} from '../../../local/connect/current-metrics.ts';
import { callMorning } from '../../flow-tools/simulator/call-harness.ts';

const arnOf = (id: string) => `arn:aws:connect:ap-southeast-1:1:instance/i-1/queue/${id}`;
const startedAt = callMorning.toISOString();
const waitIn = (id: string, since: number, until: object) => ({
  ...{ startedAt, seconds: 600 },
  queued: { arn: arnOf(id), name: id, since, ...until },
});
const calls = [
  waitIn('q-1', 20, {}),
  waitIn('q-1', 50, { leftAt: 400 }),
  waitIn('q-1', 30, { joinedAt: 60, leftAt: 500 }),
];

const measureAt = (second: number, input: object) => {
  const clock = { now: () => new Date(callMorning.getTime() + 1000 * second) };
  const measure = createCurrentMetricsEmulator({
    ...{ clock, calls: () => calls },
    queueArns: [arnOf('q-1'), arnOf('q-2')],
  });
  const { status, body } = measure(
    CurrentMetricsInput.parse({
      CurrentMetrics: [
        { Name: 'CONTACTS_IN_QUEUE', Unit: 'COUNT' },
        { Name: 'OLDEST_CONTACT_AGE', Unit: 'SECONDS' },
      ],
      ...input,
    }),
  );
  const { MetricResults = [] } = z
    .object({
      MetricResults: z
        .array(z.object({ Collections: z.array(z.object({ Value: z.number() })) }))
        .optional(),
    })
    .parse(JSON.parse(body));
  return [status, ...MetricResults.map(({ Collections }) => Collections.map(({ Value }) => Value))];
};

const filterOf = (...Queues: string[]) => ({ Filters: { Queues, Channels: ['VOICE'] } });

test('simulated calls are counted in their queue until an operator joins or the caller leaves', () => {
  const input = { ...filterOf('q-1', 'q-2'), Groupings: ['QUEUE'] };
  expect(measureAt(55, input)).toEqual([200, [3, 35], [0, 0]]);
  expect(measureAt(70, input)).toEqual([200, [2, 50], [0, 0]]);
  expect(measureAt(450, input)).toEqual([200, [1, 430], [0, 0]]);
  expect(measureAt(600, input)).toEqual([200, [0, 0], [0, 0]]);
});

test('the age of the oldest call is in milliseconds when the request has no grouping, as in Amazon Connect', () => {
  expect(measureAt(70, filterOf('q-1', 'q-2'))).toEqual([200, [2, 50_000]]);
});

test('simulated Connect returns 404 for the metrics of an unknown queue', () => {
  expect(measureAt(70, filterOf('q-1', 'q-9'))).toEqual([404]);
});

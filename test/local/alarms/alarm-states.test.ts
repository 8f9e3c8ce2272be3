import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { AlarmDefinition, AlarmMetric } from '../../../local/alarms/alarm-definition.ts';
import { evaluateAlarm } from '../../../local/alarms/alarm-states.ts';
import { createMetricStore } from '../../../local/alarms/metrics.ts';
import { openLocalDatabase } from '../../../local/sqlite-store.ts';

const errors: AlarmMetric = {
  ...{ namespace: 'AWS/Lambda', name: 'Errors', dimensions: { FunctionName: 'f' } },
  statistic: 'Sum',
};
const age: AlarmMetric = { ...errors, name: 'Age', statistic: 'Maximum' };

const anAlarm = (changes: Partial<AlarmDefinition> = {}): AlarmDefinition => ({
  ...{ name: 'Fails', description: 'Somebody is harmed', threshold: 1, periods: 1, seconds: 60 },
  ...{ watches: [errors], together: 'sum', ...changes },
});

const aRun = () => {
  let now = new Date('2021-12-03T08:00:10+07:00');
  const clock = { now: () => now };
  const metrics = createMetricStore(
    openLocalDatabase(mkdtempSync(join(tmpdir(), 'metrics-'))),
    clock,
  );
  return {
    metrics,
    after: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
    state: (alarm: AlarmDefinition) => evaluateAlarm(alarm, metrics, now).state,
    episodes: (alarm: AlarmDefinition) => evaluateAlarm(alarm, metrics, now).episodes,
  };
};

test('a simulated CloudWatch alarm fires after one failed period and clears after a full period without failures', () => {
  const { metrics, after, state, episodes } = aRun();
  const alarm = anAlarm();
  expect(state(alarm)).toBe('ok');
  metrics.add(errors);
  expect(state(alarm)).toBe('alarm');
  after(60);
  expect(state(alarm)).toBe('alarm');
  after(60);
  expect(state(alarm)).toBe('ok');
  expect(episodes(alarm)).toEqual([
    { from: new Date('2021-12-03T01:00:00Z'), to: new Date('2021-12-03T01:02:00Z') },
  ]);
});

test('a simulated CloudWatch alarm over three periods needs three breaching periods in a row', () => {
  const alarm = anAlarm({ threshold: 300, periods: 3, watches: [age] });
  const { metrics, after, state } = aRun();
  for (const gap of [60, 120, 60]) {
    metrics.add(age, 400);
    after(gap);
  }
  metrics.add(age, 200);
  expect(state(alarm)).toBe('ok');
  after(60);
  for (let span = 0; span < 3; span += 1) {
    expect(state(alarm)).toBe('ok');
    metrics.add(age, 400);
    after(60);
  }
  expect(state(alarm)).toBe('alarm');
});

test('a simulated CloudWatch alarm on a sum adds its metrics, and an alarm on a maximum compares only the largest one', () => {
  const other = { ...errors, dimensions: { FunctionName: 'g' } };
  const both = { watches: [errors, other], threshold: 4 };
  const { metrics, state } = aRun();
  metrics.add(errors, 2);
  metrics.add(other, 2);
  expect(state(anAlarm(both))).toBe('alarm');
  const worst = {
    ...both,
    watches: both.watches.map((one) => ({ ...one, statistic: 'Maximum' as const })),
  };
  expect(state(anAlarm({ ...worst, together: 'maximum' }))).toBe('ok');
});

test('a simulated CloudWatch alarm on queue depth stays active until the queue is empty', () => {
  const depth = anAlarm({ watches: [age] });
  const { metrics, after, state } = aRun();
  metrics.level(age, 1);
  after(7 * 24 * 3600);
  expect(state(depth)).toBe('alarm');
  metrics.level(age, 0);
  after(180);
  expect(state(depth)).toBe('ok');
});

test('a simulated CloudWatch alarm on the age of a message fires without new data points', () => {
  const waits = anAlarm({ watches: [age], threshold: 600, periods: 3 });
  const { metrics, after, state } = aRun();
  metrics.level(age, 0, { perSecond: 1 });
  after(11 * 60);
  expect(state(waits)).toBe('ok');
  after(3 * 60);
  expect(state(waits)).toBe('alarm');
});

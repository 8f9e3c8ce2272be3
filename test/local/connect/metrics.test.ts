import { expect, test } from 'vitest';
import { action, allTo, call, end, flow, set, stepAt } from './a-call.ts';

const metric = (type: string, on: string) =>
  flow([
    action('queue', 'UpdateContactTargetQueue', { QueueId: 'operators' }, allTo('check')),
    action(
      'check',
      'CheckMetricData',
      { MetricType: type },
      {
        next: 'end',
        errors: { NoMatchingCondition: 'end', NoMatchingError: 'end' },
        on: { [on]: 'end' },
      },
    ),
    end(),
  ]);

test.each([
  ['NumberOfAgentsAvailable', '0|NumberGreaterThan', { agents: 1 }, 'NumberGreaterThan 0'],
  ['NumberOfAgentsAvailable', '0|NumberGreaterThan', { agents: 0 }, 'NoMatchingCondition'],
  [
    'NumberOfContactsInQueue',
    '5|NumberGreaterOrEqualTo',
    { queueSize: 5 },
    'NumberGreaterOrEqualTo 5',
  ],
  ['NumberOfContactsInQueue', '5|NumberGreaterOrEqualTo', { queueSize: 4 }, 'NoMatchingCondition'],
  [
    'OldestContactInQueueAgeSeconds',
    '60|NumberGreaterThan',
    { queueSize: 2 },
    'NumberGreaterThan 60',
  ],
])(
  'CheckMetricData %s with condition %s in environment %j takes branch %s',
  async (type, on, world, branch) => {
    expect(stepAt(await call({ flows: [metric(type, on)], world }), 'check').branch).toBe(branch);
  },
);

test('GetMetricData returns empty values for a queue without agents and contacts', async () => {
  const main = flow([
    action('metrics', 'GetMetricData', { QueueId: 'operators' }, allTo('keep')),
    set('keep', { size: '$.Metrics.Queue.Size', free: '$.Metrics.Agents.Available.Count' }, 'end'),
    end(),
  ]);
  expect((await call({ flows: [main], world: { agents: 0 } })).attributes).toEqual({
    size: '',
    free: '',
  });
  const alive = await call({ flows: [main], world: { agents: 2, queueSize: 3 } });
  expect(alive.attributes).toEqual({ size: '3', free: '2' });
});

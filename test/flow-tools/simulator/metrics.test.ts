import { expect, test } from 'vitest';
import {
  buildFlowAction,
  disconnectAction,
  findStep,
  loadTestFlow,
  runTestCall,
  setAttributesAction,
  transitionsTo,
} from './call-harness.ts';

const metric = (type: string, on: string) =>
  loadTestFlow([
    buildFlowAction(
      'queue',
      'UpdateContactTargetQueue',
      { QueueId: 'operators' },
      transitionsTo('check'),
    ),
    buildFlowAction(
      'check',
      'CheckMetricData',
      { MetricType: type },
      {
        next: 'end',
        errors: { NoMatchingCondition: 'end', NoMatchingError: 'end' },
        conditions: { [on]: 'end' },
      },
    ),
    disconnectAction(),
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
  'CheckMetricData %s with condition %s under the conditions %j takes branch %s',
  async (type, on, conditions, branch) => {
    expect(
      findStep(await runTestCall({ flows: [metric(type, on)], conditions }), 'check').branch,
    ).toBe(branch);
  },
);

test('GetMetricData returns empty values for a queue without agents and contacts', async () => {
  const main = loadTestFlow([
    buildFlowAction('metrics', 'GetMetricData', { QueueId: 'operators' }, transitionsTo('keep')),
    setAttributesAction(
      'keep',
      { size: '$.Metrics.Queue.Size', free: '$.Metrics.Agents.Available.Count' },
      'end',
    ),
    disconnectAction(),
  ]);
  expect((await runTestCall({ flows: [main], conditions: { agents: 0 } })).attributes).toEqual({
    size: '',
    free: '',
  });
  const alive = await runTestCall({ flows: [main], conditions: { agents: 2, queueSize: 3 } });
  expect(alive.attributes).toEqual({ size: '3', free: '2' });
});

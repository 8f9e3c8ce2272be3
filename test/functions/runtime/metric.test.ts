import { afterEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { incrementMetric } from '../../../functions/runtime/metric.ts';

const stdout = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
afterEach(() => {
  stdout.mockClear();
  vi.unstubAllEnvs();
});

test('writes a metric as one line of CloudWatch’s embedded metric format', () => {
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'deliver-alerts');
  incrementMetric('NotificationsFailed', 3, { ticket: '4821937056' });
  const lines = stdout.mock.calls.map(([line]) => String(line));
  expect(lines).toEqual([expect.stringMatching(/^\{.*\}\n$/)]);
  expect(z.unknown().parse(z.json().parse(JSON.parse(lines.join(''))))).toEqual({
    _aws: {
      Timestamp: expect.any(Number),
      CloudWatchMetrics: [
        {
          Namespace: 'Hotline1022',
          Dimensions: [['Function']],
          Metrics: [{ Name: 'NotificationsFailed', Unit: 'Count' }],
        },
      ],
    },
    Function: 'deliver-alerts',
    NotificationsFailed: 3,
    ticket: '4821937056',
  });
});

test('writes no metric for a count of zero', () => {
  incrementMetric('WorkflowsRestarted', 0);
  expect(stdout).not.toHaveBeenCalled();
});

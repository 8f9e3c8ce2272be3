import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Lang } from '../../core/messages/lang.ts';
import { createCallMetrics } from '../contact-center/call-metrics.ts';
import type { ContactCenterStack } from '../contact-center-stack.ts';
import { buildGraphRow } from './graph-row.ts';

export function buildCallGraphs({ instance, flows }: ContactCenterStack): IWidget[] {
  const metrics = createCallMetrics(instance);
  return buildGraphRow({
    'Calls, and those that found no line': [
      metrics.calls(),
      metrics.overQuota(),
      metrics.throttled(),
    ],
    'Callers who wait, by language': Lang.options.map(metrics.waiting),
    'Longest wait (s), by language': Lang.options.map(metrics.longestWait),
    'Errors in flows': flows.ofCalls.map(metrics.errors),
  });
}

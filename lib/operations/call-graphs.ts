import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Lang } from '../../core/messages/lang.ts';
import { createCallMetrics } from '../contact-center/records/call-metrics.ts';
import type { ContactCenterStack } from '../contact-center-stack.ts';
import { buildGraphRow } from './graph-row.ts';

export function buildCallGraphs({ instance, flows }: ContactCenterStack): IWidget[] {
  const metrics = createCallMetrics(instance);
  return buildGraphRow({
    'Calls, and calls rejected at the line limit': [
      metrics.calls(),
      metrics.overQuota(),
      metrics.throttled(),
    ],
    'Waiting callers by language': Lang.options.map(metrics.waiting),
    'Longest wait by language (s)': Lang.options.map(metrics.longestWait),
    'Contact flow errors': flows.ofCalls.map(metrics.errors),
  });
}

import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Lang } from '../../core/messages/lang.ts';
import { callMetrics } from '../contact-center/call-metrics.ts';
import type { HotlineContactCenter } from '../contact-center-stack.ts';
import { graphRow } from './graph-row.ts';

export const callGraphs = ({ instance, flows }: HotlineContactCenter): IWidget[] => {
  const metrics = callMetrics(instance);
  return graphRow({
    'Calls, and those that found no line': [
      metrics.calls(),
      metrics.overQuota(),
      metrics.throttled(),
    ],
    'Callers who wait, by language': Lang.options.map(metrics.waiting),
    'Longest wait (s), by language': Lang.options.map(metrics.longestWait),
    'Errors in flows': flows.ofCalls.map(metrics.errors),
  });
};

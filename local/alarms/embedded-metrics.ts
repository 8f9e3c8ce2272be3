import { StringDecoder } from 'node:string_decoder';
import * as z from 'zod';
import type { FunctionLog } from '../lambda/function-log.ts';
import type { MetricStore } from './metrics.ts';

/** Schema of a log line in CloudWatch's embedded metric format. */
const Line = z.looseObject({
  _aws: z.object({
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string() })),
      }),
    ),
  }),
});

const mark = '"_aws"';

function recordLineMetrics(line: string, metrics: MetricStore): void {
  if (!line.includes(mark)) return;
  const { success, data } = Line.safeParse(parsed(line));
  if (!success) return;
  for (const { Namespace: namespace, Dimensions, Metrics: named } of data._aws.CloudWatchMetrics) {
    for (const names of Dimensions) {
      const dimensions = Object.fromEntries(names.map((name) => [name, String(data[name])]));
      for (const { Name: name } of named) {
        metrics.add({ namespace, name, dimensions }, Number(data[name]));
      }
    }
  }
}

const parsed = (line: string): unknown => {
  try {
    return z.unknown().parse(JSON.parse(line));
  } catch {
    return undefined; // two processes mixed their lines by writing at once; CloudWatch ignores such lines too
  }
};

/**
 * Wraps a Lambda function's log, so that log lines in CloudWatch's embedded metric format are also recorded in the local
 * metrics store.
 */
export function recordEmbeddedMetrics(log: FunctionLog, metrics: MetricStore): FunctionLog {
  const decoder = new StringDecoder('utf8');
  let rest = '';
  return (chunk) => {
    log(chunk);
    const lines = (rest + decoder.write(chunk)).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) recordLineMetrics(line, metrics);
  };
}

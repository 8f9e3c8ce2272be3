import * as z from 'zod';
import type { Clock, InvocationResult } from '../component-types.ts';
import { isThrottled } from '../lambda/concurrency-limiter.ts';
import type { LocalFunctions } from '../lambda/functions.ts';
import type { FunctionFailureSimulator } from './function-failures.ts';
import type { MetricStore } from './metrics.ts';

const lambda = (name: string, FunctionName: string) => ({
  namespace: 'AWS/Lambda',
  name,
  dimensions: { FunctionName },
});

/** Schema of a stream batch. Parsing returns the arrival time of the batch's first record in epoch seconds. */
const OfStream = z.object({
  Records: z.tuple(
    [
      z.union([
        z
          .object({ dynamodb: z.object({ ApproximateCreationDateTime: z.number() }) })
          .transform(({ dynamodb }) => dynamodb.ApproximateCreationDateTime),
        z
          .object({ kinesis: z.object({ approximateArrivalTimestamp: z.number() }) })
          .transform(({ kinesis }) => kinesis.approximateArrivalTimestamp),
      ]),
    ],
    z.unknown(),
  ),
});

type FunctionMetricsDeps = { metrics: MetricStore; broken: FunctionFailureSimulator; clock: Clock };

/**
 * Wraps the local Lambda functions, so that simulated failures take effect and metrics are recorded for every invocation.
 */
export function withFunctionMetrics(
  functions: LocalFunctions,
  { metrics, broken, clock }: FunctionMetricsDeps,
): LocalFunctions {
  function measure(name: string, payload: unknown, result: InvocationResult): void {
    const stream = OfStream.safeParse(payload);
    if (stream.success) {
      const age = clock.now().getTime() - stream.data.Records[0] * 1000;
      metrics.add(lambda('IteratorAge', name), Math.max(0, age));
    }
    if (result.kind === 'failed') {
      metrics.add(lambda(isThrottled(result) ? 'Throttles' : 'Errors', name));
    }
  }
  return {
    ...functions,
    invoke: async (function_, payload) => {
      const name = function_.slice(function_.lastIndexOf(':') + 1);
      const result = broken.endOf(name, payload) ?? (await functions.invoke(function_, payload));
      measure(name, payload, result);
      return result;
    },
  };
}

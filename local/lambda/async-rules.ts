import * as z from 'zod';
import type { Resources } from '../assembly/resources.ts';
import type { InvocationResult } from '../component-types.ts';
import { isThrottled } from './concurrency-limiter.ts';
import type { FunctionDefinition } from './function-definition.ts';

/** Retry limits and failure destinations for the asynchronous events of a Lambda function. */
export type AsyncInvocationRules = {
  maxRetries: number;
  maxAgeSeconds: number;
  /** ARN of the on-failure destination, which receives a failure record about the asynchronous event. */
  onFailureArn?: string;
  /** ARN of the dead-letter queue, which receives the failed asynchronous event itself. */
  deadLetterArn?: string;
};

/** Lambda's default limits for asynchronous events: 2 retries and a maximum age of 6 hours. */
export const defaultAsyncRules: AsyncInvocationRules = { maxRetries: 2, maxAgeSeconds: 6 * 3600 };

/** Delays in minutes before the first and second retry of an asynchronous event, as in Lambda. */
const retryMinutes = [1, 2];

/**
 * Returns the delay in milliseconds before a throttled asynchronous event is retried: the time since the event was sent, but
 * at least 1 second and at most 5 minutes. Throttling doesn't count as a failure.
 */
const getThrottleDelayMs = (waited: number): number => Math.min(Math.max(1000, waited), 5 * 60_000);

type AttemptedEvent = { failures: number; sent: number };
type NextAsyncAttempt =
  | { kind: 'done' | 'over' }
  | { kind: 'again'; failures: number; due: number };

/**
 * Determines what happens to an asynchronous event after an attempt: it is done, is retried, or has exhausted its retries or
 * maximum age.
 */
export function decideNextAsyncAttempt(
  { failures, sent }: AttemptedEvent,
  result: InvocationResult,
  { maxRetries, maxAgeSeconds }: AsyncInvocationRules,
  now: number,
): NextAsyncAttempt {
  if (result.kind === 'returned') return { kind: 'done' };
  const hasFailed = !isThrottled(result);
  const due = hasFailed
    ? now + (retryMinutes[failures] ?? 2) * 60_000
    : now + getThrottleDelayMs(now - sent);
  const isTooOld = due - sent > maxAgeSeconds * 1000;
  if (isTooOld || (hasFailed && failures >= maxRetries)) return { kind: 'over' };
  return { kind: 'again', failures: failures + (hasFailed ? 1 : 0), due };
}

const InvokeConfigProperties = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.number().default(defaultAsyncRules.maxRetries),
  MaximumEventAgeInSeconds: z.number().default(defaultAsyncRules.maxAgeSeconds),
  DestinationConfig: z
    .object({ OnFailure: z.object({ Destination: z.string() }).optional() })
    .optional(),
});

/** Reads the retry limits and failure destinations for asynchronous events; the result is keyed by function ARN. */
export function readAsyncRules(
  resources: Resources,
  definitions: FunctionDefinition[],
): Map<string, AsyncInvocationRules> {
  const configs = resources.ofType(['AWS::Lambda::EventInvokeConfig'], InvokeConfigProperties);
  return new Map(
    definitions.map(({ name, arn, deadLetterArn }) => {
      const config = configs.find(({ properties }) => properties.FunctionName === name)?.properties;
      return [
        arn,
        {
          maxRetries: config?.MaximumRetryAttempts ?? defaultAsyncRules.maxRetries,
          maxAgeSeconds: config?.MaximumEventAgeInSeconds ?? defaultAsyncRules.maxAgeSeconds,
          onFailureArn: config?.DestinationConfig?.OnFailure?.Destination,
          deadLetterArn,
        },
      ];
    }),
  );
}

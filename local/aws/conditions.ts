import { createHash } from 'node:crypto';
import * as z from 'zod';
import { isObject } from '../assembly/template.ts';
import type { InvokeFunction } from '../parts.ts';

/**
 * Simulated behaviour that AWS documents as possible at any time, such as duplicate deliveries. Unlike an injected fault, a
 * condition affects all calls.
 */
export const AwsConditions = z.strictObject({
  /** Whether every stream batch, queue message and event is delivered twice. */
  duplicates: z.boolean().default(false),
  /**
   * Maximum delay of a delivery in seconds. The delay differs per partition key, message group and event, so later deliveries
   * can overtake earlier ones.
   */
  lateBySeconds: z.number().min(0).max(600).default(0),
  /** Whether function processes are suspended between invocations while AWS services close idle connections. */
  freezes: z.boolean().default(false),
  /**
   * Clock skew of function processes in seconds. Half of the processes run ahead of the local run's clock, the others behind
   * it.
   */
  skewSeconds: z.number().min(0).max(300).default(0),
});
export type AwsConditions = z.infer<typeof AwsConditions>;

/** Function that returns the delay of a delivery in milliseconds; the delay is always the same for the same key. */
export type GetDeliveryDelayMs = (key: string) => number;

export type AwsConditionController = {
  set(conditions: AwsConditions): void;
  now(): AwsConditions;
  delayOf: GetDeliveryDelayMs;
  /**
   * Wraps the function that invokes Lambda for an at-least-once source, so that deliveries are duplicated when the simulated
   * conditions require it.
   */
  redelivering(invoke: InvokeFunction): InvokeFunction;
};

export function createAwsConditionController(): AwsConditionController {
  let current = AwsConditions.parse({});
  return {
    set: (conditions) => {
      current = conditions;
    },
    now: () => current,
    delayOf: (key) => fractionOf(key) * current.lateBySeconds * 1000,
    redelivering: (invoke) => (functionName, payload) =>
      current.duplicates
        ? deliverTwice(() => invoke(functionName, payload), isOrdered(payload))
        : invoke(functionName, payload),
  };
}

/** Delivers a payload twice: sequentially for sources with ordered delivery, concurrently for others. */
async function deliverTwice(
  deliver: () => ReturnType<InvokeFunction>,
  inOrder: boolean,
): ReturnType<InvokeFunction> {
  if (inOrder) {
    const first = await deliver();
    return first.kind === 'failed' ? first : deliver();
  }
  const [first, second] = await Promise.all([deliver(), deliver()]);
  return first.kind === 'failed' ? first : second;
}

/**
 * Returns true for batches from streams and queues, whose records contain `eventSource`; SNS records contain `EventSource`
 * instead.
 */
function isOrdered(payload: unknown): boolean {
  const records = isObject(payload) ? payload['Records'] : undefined;
  const [first]: unknown[] = Array.isArray(records) ? records : [];
  return isObject(first) && 'eventSource' in first;
}

/** Returns a pseudo-random number from 0 (inclusive) to 1 (exclusive), which is always the same for the same text. */
const fractionOf = (key: string): number =>
  createHash('md5').update(key).digest().readUInt32BE() / 2 ** 32;

import { createHash } from 'node:crypto';
import * as z from 'zod';
import { isObject } from '../assembly/template.ts';
import type { InvokeFunction } from '../parts.ts';

/**
 * Behaviour that AWS documents as possible at any time, such as duplicate deliveries; unlike a fault it affects all calls.
 */
export const Conditions = z.strictObject({
  /** Whether each stream batch, queue message and event is delivered twice. */
  duplicates: z.boolean().default(false),
  /**
   * Maximum delay of a delivery in seconds. Each partition key, message group and event has its own delay, so deliveries
   * overtake each other.
   */
  lateBySeconds: z.number().min(0).max(600).default(0),
  /** Whether function processes are suspended between invocations, while services close idle connections. */
  freezes: z.boolean().default(false),
  /**
   * Clock skew of function processes in seconds; every other process runs ahead of the local run's clock, the others behind
   * it.
   */
  skewSeconds: z.number().min(0).max(300).default(0),
});
export type Conditions = z.infer<typeof Conditions>;

/** Returns the delay of a delivery in milliseconds, always the same for the same key. */
export type DelayOf = (key: string) => number;

export type RunConditions = {
  set(conditions: Conditions): void;
  now(): Conditions;
  delayOf: DelayOf;
  /** Wraps the invoker of a source with at-least-once delivery, so that deliveries are duplicated when configured. */
  redelivering(invoke: InvokeFunction): InvokeFunction;
};

export function openConditions(): RunConditions {
  let current = Conditions.parse({});
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

/** Delivers a payload twice: one after the other for ordered sources, at the same time for others. */
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

/** Returns true for batches of streams and queues, whose records contain `eventSource`; SNS writes `EventSource`. */
function isOrdered(payload: unknown): boolean {
  const records = isObject(payload) ? payload['Records'] : undefined;
  const [first]: unknown[] = Array.isArray(records) ? records : [];
  return isObject(first) && 'eventSource' in first;
}

/** Returns a pseudo-random number from 0 (inclusive) to 1 (exclusive), determined by the key. */
const fractionOf = (key: string): number =>
  createHash('md5').update(key).digest().readUInt32BE() / 2 ** 32;

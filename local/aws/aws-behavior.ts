import { createHash } from 'node:crypto';
import * as z from 'zod';
import { isObject } from '../assembly/template.ts';
import type { FunctionInvoker } from '../component-types.ts';

/**
 * Simulated AWS behavior that can occur at any time according to AWS's documentation, such as duplicate deliveries. An
 * injected fault affects selected calls; a condition affects all calls.
 */
export const SimulatedAwsBehavior = z.strictObject({
  /** Whether every stream batch, queue message and event is delivered twice. */
  duplicates: z.boolean().default(false),
  /**
   * Maximum delay of a delivery in seconds. The delay depends on the partition key, message group or event, so later
   * deliveries can overtake earlier ones.
   */
  lateBySeconds: z.number().min(0).max(600).default(0),
  /**
   * Whether function processes are suspended between invocations, as in Lambda, while AWS services close idle connections.
   */
  freezes: z.boolean().default(false),
  /**
   * Clock skew of function processes in seconds. Half of the processes are ahead of the local run's clock and the others are
   * behind.
   */
  skewSeconds: z.number().min(0).max(300).default(0),
});
export type SimulatedAwsBehavior = z.infer<typeof SimulatedAwsBehavior>;

/** Function that returns the simulated delay of a delivery in milliseconds. The same key always has the same delay. */
export type GetDeliveryDelay = (key: string) => number;

export type AwsBehaviorController = {
  set(conditions: SimulatedAwsBehavior): void;
  now(): SimulatedAwsBehavior;
  delayOf: GetDeliveryDelay;
  /**
   * Wraps the function that invokes Lambda for sources with at-least-once delivery. While duplicates are simulated, each
   * payload is delivered twice.
   */
  redelivering(invoke: FunctionInvoker): FunctionInvoker;
};

export function createAwsBehaviorController(): AwsBehaviorController {
  let current = SimulatedAwsBehavior.parse({});
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

/**
 * Delivers a payload to a Lambda function twice: one after the other for sources with ordered delivery, concurrently for
 * others.
 */
async function deliverTwice(
  deliver: () => ReturnType<FunctionInvoker>,
  inOrder: boolean,
): ReturnType<FunctionInvoker> {
  if (inOrder) {
    const first = await deliver();
    return first.kind === 'failed' ? first : deliver();
  }
  const [first, second] = await Promise.all([deliver(), deliver()]);
  return first.kind === 'failed' ? first : second;
}

/**
 * Returns true for payloads from sources with ordered delivery: streams and queues, whose records contain `eventSource`. SNS
 * records contain `EventSource` instead.
 */
function isOrdered(payload: unknown): boolean {
  const records = isObject(payload) ? payload['Records'] : undefined;
  const [first]: unknown[] = Array.isArray(records) ? records : [];
  return isObject(first) && 'eventSource' in first;
}

/**
 * Derives a pseudo-random number from 0 (inclusive) to 1 (exclusive) from a text. The same text always yields the same
 * number.
 */
const fractionOf = (key: string): number =>
  createHash('md5').update(key).digest().readUInt32BE() / 2 ** 32;

import * as z from 'zod';
import type { InvocationResult } from '../component-types.ts';
import { throttledResult } from '../lambda/concurrency-limiter.ts';

/**
 * Simulated failure of all Lambda functions whose names contain one of the given texts. `crashing`: every invocation fails.
 * `throttled`: Lambda rejects invocations. `unreachable`: no schedule or queue can invoke the function. `stalled`: the
 * records of its stream wait, as behind many earlier records. `poisoned`: every invocation that contains the first record
 * received by the function fails.
 */
export const FunctionFailurePlan = z.strictObject({
  functions: z.array(z.string().min(1)),
  how: z.enum(['crashing', 'throttled', 'unreachable', 'stalled', 'poisoned']).default('crashing'),
});
export type FunctionFailurePlan = z.infer<typeof FunctionFailurePlan>;

export type FunctionFailureSimulator = {
  set(breakage: FunctionFailurePlan): void;
  list(): FunctionFailurePlan;
  /** Returns the simulated failed result of a Lambda invocation; undefined when the invocation should run normally. */
  endOf(functionName: string, payload: unknown): InvocationResult | undefined;
  isUnreachable(functionArn: string): boolean;
  isStalled(functionArn: string): boolean;
};

const failureResults: Partial<Record<FunctionFailurePlan['how'], InvocationResult>> = {
  crashing: {
    kind: 'failed',
    errorType: 'Runtime.ExitError',
    errorMessage: 'Error: Runtime exited with error: exit status 1 (simulated)',
  },
  throttled: throttledResult,
};

/** Schema that extracts a record's ID, which stays the same when the record is delivered again. */
const Named = z.union([
  z.object({ eventID: z.string() }).transform(({ eventID }) => eventID),
  z.object({ messageId: z.string() }).transform(({ messageId }) => messageId),
  z.object({ Sns: z.object({ MessageId: z.string() }) }).transform(({ Sns }) => Sns.MessageId),
]);
const Batch = z.object({ Records: z.array(Named).min(1) }).transform(({ Records }) => Records);

const recordsOf = (payload: unknown): string[] =>
  Batch.safeParse(payload).data ?? [JSON.stringify(payload)];

const failedRecordResult: InvocationResult = {
  kind: 'failed',
  errorType: 'UnbearableRecord',
  errorMessage: 'Simulated failure of this record',
};

export function createFunctionFailureSimulator(): FunctionFailureSimulator {
  let broken: FunctionFailurePlan = { functions: [], how: 'crashing' };
  const poison = new Map<string, string>();
  const isPoisoned = (functionName: string, payload: unknown): boolean => {
    const records = recordsOf(payload);
    const found = poison.get(functionName) ?? records[0] ?? '';
    poison.set(functionName, found);
    return records.includes(found);
  };
  const isAffected = (name: string) => broken.functions.some((part) => name.includes(part));
  return {
    set: (breakage) => {
      broken = breakage;
      poison.clear();
    },
    list: () => broken,
    endOf: (functionName, payload) => {
      if (!isAffected(functionName)) return undefined;
      if (broken.how !== 'poisoned') return failureResults[broken.how];
      return isPoisoned(functionName, payload) ? failedRecordResult : undefined;
    },
    isUnreachable: (functionArn) => broken.how === 'unreachable' && isAffected(functionArn),
    isStalled: (functionArn) => broken.how === 'stalled' && isAffected(functionArn),
  };
}

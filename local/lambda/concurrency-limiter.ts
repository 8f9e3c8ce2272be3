import type { InvocationResult } from '../component-types.ts';
import type { FunctionDefinition } from './function-definition.ts';

/** Limiter for the concurrent invocations of functions with reserved concurrency. */
export type ConcurrencyLimiter = {
  /**
   * Counts one more concurrent invocation of the function; returns false when its limit is reached. After each successful
   * call, the caller must call `leave`.
   */
  enter(functionName: string): boolean;
  leave(functionName: string): void;
};

/**
 * Opens the limiter for concurrent Lambda invocations. Functions without reserved concurrency are unlimited, because AWS's
 * account limit is far above the load on a development machine.
 */
export function createConcurrencyLimiter(
  definitions: readonly FunctionDefinition[],
): ConcurrencyLimiter {
  const most = new Map(definitions.map(({ name, maxAtOnce }) => [name, maxAtOnce]));
  const running = new Map<string, number>();
  const countOf = (name: string): number => running.get(name) ?? 0;
  return {
    enter: (name) => {
      if (countOf(name) >= (most.get(name) ?? Number.POSITIVE_INFINITY)) return false;
      running.set(name, countOf(name) + 1);
      return true;
    },
    leave: (name) => void running.set(name, countOf(name) - 1),
  };
}

/** Result of a throttled Lambda invocation, as Lambda reports it. */
export const throttledResult = {
  kind: 'failed',
  errorType: 'TooManyRequestsException',
  errorMessage: 'Rate Exceeded.',
} as const satisfies InvocationResult;

/**
 * Returns true when Lambda throttled an invocation. The function didn't run, so no record in the payload caused the failure.
 */
export function isThrottled(result: InvocationResult): boolean {
  return result.kind === 'failed' && result.errorType === throttledResult.errorType;
}

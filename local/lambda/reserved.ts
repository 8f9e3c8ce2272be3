import type { InvocationResult } from '../parts.ts';
import type { FunctionDefinition } from './function-definition.ts';

/** Room for the calls of functions that may not run more than so many at once. */
export type Reserved = {
  /** Whether there was room; whoever is in must leave again. */
  enter(functionName: string): boolean;
  leave(functionName: string): void;
};

/** Where nothing is reserved the account's limit is far above what a laptop runs. */
export function openReserved(definitions: readonly FunctionDefinition[]): Reserved {
  const most = new Map(definitions.map(({ name, mostAtOnce }) => [name, mostAtOnce]));
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

/** What Lambda says to whoever calls when there is no room. */
export const noRoom = {
  kind: 'failed',
  errorType: 'TooManyRequestsException',
  errorMessage: 'Rate Exceeded.',
} as const satisfies InvocationResult;

/** No record was to blame, and no attempt was made. */
export const isThrottled = (result: InvocationResult): boolean =>
  result.kind === 'failed' && result.errorType === noRoom.errorType;

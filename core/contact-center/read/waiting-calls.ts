import type { ServiceCode } from '../../directory/model/service.ts';
import type { Lang } from '../../messages/lang.ts';

/** Telephone queue in which callers wait for an operator: one for each service and language. */
export type CallQueue = { service: ServiceCode; lang: Lang };

/** Callers who wait in one telephone queue. `since` is the start of the longest wait. */
export type CallsInQueue = CallQueue & { count: number; since: Date | undefined };

/** Queues with waiting callers, longest wait first, at the time when Amazon Connect counted them. */
type WaitingCalls = { at: Date; queues: CallsInQueue[] };

/** Returns the waiting calls. Returns undefined if their number is unknown, which does not mean that nobody waits. */
export type WaitingCallReader = () => Promise<WaitingCalls | undefined>;

/** Maximum age in milliseconds of the number of waiting calls that staff see. */
const cachedMs = 10_000;

/**
 * Returns a reader that requests the waiting calls at most once in 10 seconds, also if a request fails. Amazon Connect permits
 * 5 requests a second for the whole account, so 50 running Lambda functions can share this limit.
 */
export function cacheWaitingCalls(read: WaitingCallReader, now: () => Date): WaitingCallReader {
  let cached: { calls: WaitingCalls | undefined; readAt: number } | undefined;
  return async () => {
    const readAt = now().getTime();
    if (cached && readAt - cached.readAt < cachedMs) return cached.calls;
    cached = { calls: undefined, readAt };
    const calls = await read();
    cached = { calls, readAt };
    return calls;
  };
}

import type { ServiceCode } from '../../directory/model/services/service.ts';
import type { Lang } from '../../messages/lang.ts';

/** Telephone queue in which callers wait for an operator: one for each service and language. */
export type CallQueue = { service: ServiceCode; lang: Lang };

/** Callers who wait in one telephone queue. `since` is the start of the longest wait. */
export type CallsInQueue = CallQueue & { count: number; since: Date | undefined };

/** Queues with waiting callers, longest wait first, at the time when Amazon Connect counted them. */
type WaitingCalls = { at: Date; queues: CallsInQueue[] };

/** Returns the waiting calls. Returns undefined if their number is unknown, which does not mean that nobody waits. */
export type WaitingCallReader = () => Promise<WaitingCalls | undefined>;

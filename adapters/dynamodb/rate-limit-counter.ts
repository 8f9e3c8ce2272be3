import {
  getRateLimitWindow,
  type RateLimit,
  type RateLimitCounter,
} from '../../core/access/rate-limit.ts';
import { incrementWithinLimit, subtractFromCounter } from './counter.ts';
import type { TicketTable } from './table.ts';

const buildCounterKey = (limit: RateLimit, now: Date) => {
  const { number, endsAt } = getRateLimitWindow(limit, now);
  return { window: `${limit.withinMinutes}m#${number}`, forgetAt: endsAt };
};

/**
 * Creates the rate limiter that counts attempts in fixed time windows. All functions share the counters, which are stored in
 * the table.
 */
export function createRateLimitCounter(table: TicketTable, now: () => Date): RateLimitCounter {
  return {
    async take(bucket, limit) {
      const counter = { bucket, ...buildCounterKey(limit, now()) };
      return (await incrementWithinLimit(table, counter, limit.maxAttempts))
        ? { kind: 'allowed' }
        : { kind: 'too-many', retryAt: counter.forgetAt };
    },
    async giveBack(bucket, limit) {
      await subtractFromCounter(table, { bucket, ...buildCounterKey(limit, now()) });
    },
  };
}

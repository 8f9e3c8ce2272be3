import {
  consumeRateLimits,
  type RateLimitBucket,
  type RateLimitCounter,
} from '../../access/rate-limit.ts';
import type {
  Open311Client,
  Open311ClientAccess,
  Open311ClientRateLimitResult,
} from './open311-client.ts';
import type { Open311ClientStore } from './stored-open311-client.ts';

const dayMinutes = 24 * 60;

const countUse = async (
  attempts: RateLimitCounter,
  buckets: RateLimitBucket[],
  now: Date,
): Promise<Open311ClientRateLimitResult> => {
  const until = await consumeRateLimits(attempts, buckets);
  if (!until) return { kind: 'allowed' };
  return {
    kind: 'too-many',
    retryAfterSeconds: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)),
  };
};

/**
 * Counts a request against the provider's limits per minute and per day. If one limit rejects the request, it does not count
 * against the other limit.
 */
export function countOpen311ClientRequest(
  { id, perMinute, perDay }: Pick<Open311Client, 'id' | 'perMinute' | 'perDay'>,
  now: Date,
  attempts: RateLimitCounter,
): Promise<Open311ClientRateLimitResult> {
  return countUse(
    attempts,
    [
      { bucket: `provider#${id}`, limit: { maxAttempts: perMinute, withinMinutes: 1 } },
      { bucket: `provider#${id}`, limit: { maxAttempts: perDay, withinMinutes: dayMinutes } },
    ],
    now,
  );
}

/** Creates the Open311 API component that looks up providers and enforces their rate limits. */
export function createOpen311ClientAccess(
  providers: Pick<Open311ClientStore, 'findByKey'>,
  attempts: RateLimitCounter,
): Open311ClientAccess {
  return {
    find: providers.findByKey,
    countUse: (provider, now) => countOpen311ClientRequest(provider, now, attempts),
  };
}

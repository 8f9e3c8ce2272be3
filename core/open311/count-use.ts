import {
  consumeRateLimits,
  type RateLimitBucket,
  type RateLimitCounter,
} from '../access/attempts.ts';
import type { Open311Provider, ProviderAccess, ProviderRateLimitResult } from './provider.ts';
import type { ProviderStore } from './stored-provider.ts';

const dayMinutes = 24 * 60;

const countUse = async (
  attempts: RateLimitCounter,
  buckets: RateLimitBucket[],
  now: Date,
): Promise<ProviderRateLimitResult> => {
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
export function countProviderRequest(
  { id, perMinute, perDay }: Pick<Open311Provider, 'id' | 'perMinute' | 'perDay'>,
  now: Date,
  attempts: RateLimitCounter,
): Promise<ProviderRateLimitResult> {
  return countUse(
    attempts,
    [
      { bucket: `provider#${id}`, limit: { most: perMinute, withinMinutes: 1 } },
      { bucket: `provider#${id}`, limit: { most: perDay, withinMinutes: dayMinutes } },
    ],
    now,
  );
}

/** Creates the Open311 API component that looks up providers and enforces their rate limits. */
export function createProviderAccess(
  providers: Pick<ProviderStore, 'findByKey'>,
  attempts: RateLimitCounter,
): ProviderAccess {
  return {
    find: providers.findByKey,
    countUse: (provider, now) => countProviderRequest(provider, now, attempts),
  };
}

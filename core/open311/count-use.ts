import { type Attempts, type Bucket, takeFrom } from '../access/attempts.ts';
import type { ProviderStore } from './kept-provider.ts';
import type { Provider, Providers, Use } from './provider.ts';

const dayMinutes = 24 * 60;

const used = async (attempts: Attempts, buckets: Bucket[], now: Date): Promise<Use> => {
  const until = await takeFrom(attempts, buckets);
  if (!until) return { kind: 'allowed' };
  return {
    kind: 'too-many',
    retryAfterSeconds: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)),
  };
};

/**
 * Counts a request against the key's limits per minute and per day. A request that one limit rejects does not count against
 * the other.
 */
export const countUse = (
  { id, perMinute, perDay }: Pick<Provider, 'id' | 'perMinute' | 'perDay'>,
  now: Date,
  attempts: Attempts,
): Promise<Use> =>
  used(
    attempts,
    [
      { bucket: `provider#${id}`, limit: { most: perMinute, withinMinutes: 1 } },
      { bucket: `provider#${id}`, limit: { most: perDay, withinMinutes: dayMinutes } },
    ],
    now,
  );

/** Builds the provider look-up and rate limiter of the Open311 API. */
export const providersOf = (
  providers: Pick<ProviderStore, 'findByKey'>,
  attempts: Attempts,
): Providers => ({
  find: providers.findByKey,
  countUse: (provider, now) => countUse(provider, now, attempts),
});

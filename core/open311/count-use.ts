import { type AttemptCounter, type AttemptKey, takeAttempts } from '../access/attempts.ts';
import type { Provider, ProviderAccess, ProviderUseResult } from './provider.ts';
import type { ProviderStore } from './stored-provider.ts';

const dayMinutes = 24 * 60;

const used = async (
  attempts: AttemptCounter,
  buckets: AttemptKey[],
  now: Date,
): Promise<ProviderUseResult> => {
  const until = await takeAttempts(attempts, buckets);
  if (!until) return { kind: 'allowed' };
  return {
    kind: 'too-many',
    retryAfterSeconds: Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000)),
  };
};

/**
 * Counts a request against the provider's limits per minute and per day. A request that one limit rejects does not count
 * against the other.
 */
export function countProviderUse(
  { id, perMinute, perDay }: Pick<Provider, 'id' | 'perMinute' | 'perDay'>,
  now: Date,
  attempts: AttemptCounter,
): Promise<ProviderUseResult> {
  return used(
    attempts,
    [
      { bucket: `provider#${id}`, limit: { most: perMinute, withinMinutes: 1 } },
      { bucket: `provider#${id}`, limit: { most: perDay, withinMinutes: dayMinutes } },
    ],
    now,
  );
}

/** Creates the component of the Open311 API that looks up providers and enforces their rate limits. */
export function buildProviderAccess(
  providers: Pick<ProviderStore, 'findByKey'>,
  attempts: AttemptCounter,
): ProviderAccess {
  return {
    find: providers.findByKey,
    countUse: (provider, now) => countProviderUse(provider, now, attempts),
  };
}

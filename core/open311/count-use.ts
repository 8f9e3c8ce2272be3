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

/** Both limits of the key; what one of them refuses, the other does not count. */
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

/** What the door of Open311 asks of providers. */
export const providersOf = (
  providers: Pick<ProviderStore, 'findByKey'>,
  attempts: Attempts,
): Providers => ({
  find: providers.findByKey,
  countUse: (provider, now) => countUse(provider, now, attempts),
});

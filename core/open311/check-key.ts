import { isInForce, type Provider, type Providers, providerKey } from './provider.ts';
import { type Refused, refused } from './refusal.ts';

type KeyPorts = {
  providers: Providers;
  hashOf(key: string): string;
  now(): Date;
};

/** Whose key it is, if it opens this door and may do this, or just read; every use of it is counted. */
export const checkKey = async (
  key: string | undefined,
  { may, isTest }: { may?: 'mayCreate' | 'mayUpdate'; isTest: boolean },
  { providers, hashOf, now }: KeyPorts,
): Promise<{ kind: 'fine'; provider: Provider } | Refused> => {
  if (!key) return refused(403, 'key-missing');
  const provider = providerKey.test(key) ? await providers.find(hashOf(key)) : undefined;
  const at = now();
  if (!provider || !isInForce(provider, at) || provider.isTest !== isTest) {
    return refused(403, 'key-wrong');
  }
  if (may && !provider[may]) return refused(403, 'key-not-for-this');
  const use = await providers.countUse(provider, at);
  if (use.kind === 'too-many') {
    return { ...refused(429, 'too-many'), retryAfterSeconds: use.retryAfterSeconds };
  }
  return { kind: 'fine', provider };
};

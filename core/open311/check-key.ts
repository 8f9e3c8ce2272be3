import { isInForce, type Provider, type Providers, providerKey } from './provider.ts';
import { type Refused, refused } from './refusal.ts';

type KeyUse = {
  may?: 'mayCreate' | 'mayUpdate';
  isTest: boolean;
  /** Returns true if the request is about an emergency. Called only after the key is accepted. */
  isEmergency?(): Promise<boolean>;
};

type KeyPorts = {
  providers: Providers;
  hashOf(key: string): string;
  now(): Date;
};

/**
 * Validates an API key and its permission and returns its provider. Each request counts against the key's rate limits;
 * emergencies are neither counted nor rejected by them.
 */
export const checkKey = async (
  key: string | undefined,
  { may, isTest, isEmergency }: KeyUse,
  { providers, hashOf, now }: KeyPorts,
): Promise<{ kind: 'fine'; provider: Provider } | Refused> => {
  if (!key) return refused(403, 'key-missing');
  const provider = providerKey.test(key) ? await providers.find(hashOf(key)) : undefined;
  const at = now();
  if (!provider || !isInForce(provider, at) || provider.isTest !== isTest) {
    return refused(403, 'key-wrong');
  }
  if (may && !provider[may]) return refused(403, 'key-not-for-this');
  if (await isEmergency?.()) return { kind: 'fine', provider };
  const use = await providers.countUse(provider, at);
  if (use.kind === 'too-many') {
    return { ...refused(429, 'too-many'), retryAfterSeconds: use.retryAfterSeconds };
  }
  return { kind: 'fine', provider };
};

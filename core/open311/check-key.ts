import {
  isProviderActive,
  type Provider,
  type ProviderAccess,
  providerKeyPattern,
} from './provider.ts';
import { type Open311Refusal, toRefusal } from './refusal.ts';

type KeyUse = {
  may?: 'mayCreate' | 'mayUpdate';
  isTest: boolean;
  /** Returns whether the request is about an emergency. Called only after the API key has been accepted. */
  isEmergency?(): Promise<boolean>;
};

type KeyPorts = {
  providers: ProviderAccess;
  hashOf(key: string): string;
  now(): Date;
};

/**
 * Validates an API key and its permissions and returns its provider. The request counts against the provider's rate limits,
 * unless it is an emergency, which no rate limit rejects.
 */
export async function authorizeProviderKey(
  key: string | undefined,
  { may, isTest, isEmergency }: KeyUse,
  { providers, hashOf, now }: KeyPorts,
): Promise<{ kind: 'fine'; provider: Provider } | Open311Refusal> {
  if (!key) return toRefusal(403, 'key-missing');
  const provider = providerKeyPattern.test(key) ? await providers.find(hashOf(key)) : undefined;
  const at = now();
  if (!provider || !isProviderActive(provider, at) || provider.isTest !== isTest) {
    return toRefusal(403, 'key-wrong');
  }
  if (may && !provider[may]) return toRefusal(403, 'key-not-for-this');
  if (await isEmergency?.()) return { kind: 'fine', provider };
  const use = await providers.countUse(provider, at);
  if (use.kind === 'too-many') {
    return { ...toRefusal(429, 'too-many'), retryAfterSeconds: use.retryAfterSeconds };
  }
  return { kind: 'fine', provider };
}

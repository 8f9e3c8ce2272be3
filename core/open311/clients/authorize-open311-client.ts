import { createOpen311Refusal, type Open311Refusal } from '../requests/refusal.ts';
import {
  isOpen311ClientActive,
  type Open311Client,
  type Open311ClientAccess,
  open311ClientKeyPattern,
} from './open311-client.ts';

type KeyUse = {
  requiredPermission?: 'mayCreate' | 'mayUpdate';
  isTest: boolean;
  /** Returns whether the Open311 request describes an emergency. Called only after the API key has been accepted. */
  isEmergency?(): Promise<boolean>;
};

type CheckKeyDeps = {
  providers: Open311ClientAccess;
  hashOf(key: string): string;
  now(): Date;
};

/**
 * Validates an API key and its permissions, and returns its provider. Counts the request against the provider's rate limits,
 * except for emergencies, which are never rate limited.
 */
export async function authorizeOpen311ClientKey(
  key: string | undefined,
  { requiredPermission, isTest, isEmergency }: KeyUse,
  { providers, hashOf, now }: CheckKeyDeps,
): Promise<{ kind: 'fine'; provider: Open311Client } | Open311Refusal> {
  if (!key) return createOpen311Refusal(403, 'key-missing');
  const provider = open311ClientKeyPattern.test(key)
    ? await providers.find(hashOf(key))
    : undefined;
  const at = now();
  if (!provider || !isOpen311ClientActive(provider, at) || provider.isTest !== isTest) {
    return createOpen311Refusal(403, 'key-wrong');
  }
  if (requiredPermission && !provider[requiredPermission])
    return createOpen311Refusal(403, 'key-not-for-this');
  if (await isEmergency?.()) return { kind: 'fine', provider };
  const use = await providers.countUse(provider, at);
  if (use.kind === 'too-many') {
    return { ...createOpen311Refusal(429, 'too-many'), retryAfterSeconds: use.retryAfterSeconds };
  }
  return { kind: 'fine', provider };
}

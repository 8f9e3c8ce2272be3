import * as z from 'zod';
import type { Resources } from '../../assembly/resources.ts';
import type { KmsKeyStore } from './kms-keys.ts';

const KeyProperties = z.object({
  KeySpec: z.string().optional(),
  KeyUsage: z.string().optional(),
});

export function registerKmsKeys(resources: Resources, keys: Pick<KmsKeyStore, 'register'>): void {
  for (const { identity, properties } of resources.ofType(['AWS::KMS::Key'], KeyProperties)) {
    const { KeySpec: spec, KeyUsage: usage } = properties;
    keys.register({ keyId: identity.ref, arn: identity.attributes['Arn'] ?? '', spec, usage });
  }
}

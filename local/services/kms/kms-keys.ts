import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import * as z from 'zod';
import type { SqliteStore } from '../../sqlite-store.ts';

export type KmsKey = { keyId: string; arn: string };

type KeyResource = KmsKey & { spec?: string; usage?: string };

export type KmsKeyStore = {
  /**
   * Registers a KMS key; throws when the emulator doesn't support the key's spec or usage. Symmetric keys are accepted but
   * not emulated, because only AWS services use them.
   */
  register(key: KeyResource): void;
  /** Returns the RSA key with this ID or ARN; undefined when there is none. */
  find(name: string): KmsKey | undefined;
  privateKeyOf(key: KmsKey): KeyObject;
  /** Creates the key material of every registered RSA key that has none yet. */
  makeAll(): void;
};

export const rsaKeySpec = 'RSA_3072';
export const rsaKeyUsage = 'ENCRYPT_DECRYPT';

const MaterialRow = z.object({ material: z.instanceof(Uint8Array) });

/**
 * Opens the store of the cloud assembly's RSA keys. Key material is created at first use and kept, so that older ciphertexts
 * can still be decrypted.
 */
export function createKmsKeyStore(store: SqliteStore): KmsKeyStore {
  store.exec('CREATE TABLE IF NOT EXISTS kms_keys (id TEXT PRIMARY KEY, material BLOB NOT NULL)');
  const get = store.prepare('SELECT material FROM kms_keys WHERE id = ?');
  const put = store.prepare('INSERT INTO kms_keys (id, material) VALUES (?, ?)');
  const keys = new Map<string, KmsKey>();

  const materialOf = ({ keyId }: KmsKey): Buffer => {
    const row = get.get(keyId);
    if (row) return Buffer.from(MaterialRow.parse(row).material);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
    const material = privateKey.export({ format: 'der', type: 'pkcs8' });
    put.run(keyId, material);
    return material;
  };

  return {
    register: ({ keyId, arn, spec = 'SYMMETRIC_DEFAULT', usage = rsaKeyUsage }) => {
      if (usage !== rsaKeyUsage) throw new Error(`Key ${arn}: unsupported key usage ${usage}`);
      if (spec === 'SYMMETRIC_DEFAULT') return;
      if (spec !== rsaKeySpec) throw new Error(`Key ${arn}: unsupported key spec ${spec}`);
      keys.set(keyId, { keyId, arn });
    },
    find: (name) => keys.get(name.slice(name.lastIndexOf('/') + 1)),
    privateKeyOf: (key) => createPrivateKey({ key: materialOf(key), format: 'der', type: 'pkcs8' }),
    makeAll: () => {
      for (const key of keys.values()) materialOf(key);
    },
  };
}

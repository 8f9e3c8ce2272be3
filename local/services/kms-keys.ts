import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import * as z from 'zod';
import type { SqliteStore } from '../sqlite-store.ts';

const kinds = {
  SYMMETRIC_DEFAULT: { usage: 'ENCRYPT_DECRYPT', modulusBits: 0 },
  RSA_2048: { usage: 'ENCRYPT_DECRYPT', modulusBits: 2048 },
  RSA_3072: { usage: 'ENCRYPT_DECRYPT', modulusBits: 3072 },
  RSA_4096: { usage: 'ENCRYPT_DECRYPT', modulusBits: 4096 },
  HMAC_256: { usage: 'GENERATE_VERIFY_MAC', modulusBits: 0 },
} as const;

const Spec = z.enum(['SYMMETRIC_DEFAULT', 'RSA_2048', 'RSA_3072', 'RSA_4096', 'HMAC_256']);

export type KmsKey = {
  keyId: string;
  arn: string;
  spec: z.output<typeof Spec>;
  usage: 'ENCRYPT_DECRYPT' | 'GENERATE_VERIFY_MAC';
};

type KeyResource = { keyId: string; arn: string; spec?: string; usage?: string };

export type KmsKeyStore = {
  /** Registers a KMS key; throws when the emulator doesn't support the key's spec or usage. */
  register(key: KeyResource): void;
  registerAlias(name: string, target: string): void;
  /** Returns the KMS key with this ID, ARN, alias or alias ARN; undefined when there is none. */
  find(name: string): KmsKey | undefined;
  secretOf(key: KmsKey): Buffer;
  privateKeyOf(key: KmsKey): KeyObject;
  publicKeyOf(key: KmsKey): KeyObject;
  /** Creates the key material of every registered KMS key that has none yet. */
  makeAll(): void;
};

const MaterialRow = z.object({ material: z.instanceof(Uint8Array) });

export function isRsaKey({ spec }: KmsKey): boolean {
  return kinds[spec].modulusBits > 0;
}
export function getModulusBytes({ spec }: KmsKey): number {
  return kinds[spec].modulusBits / 8;
}

/**
 * Opens the store of the cloud assembly's KMS keys. Key material is created at first use and kept, so that older ciphertexts
 * can still be decrypted.
 */
export function createKmsKeyStore(store: SqliteStore): KmsKeyStore {
  store.exec(
    'CREATE TABLE IF NOT EXISTS kms_keys (id TEXT, spec TEXT, material BLOB NOT NULL, PRIMARY KEY (id, spec))',
  );
  const get = store.prepare('SELECT material FROM kms_keys WHERE id = ? AND spec = ?');
  const put = store.prepare('INSERT INTO kms_keys (id, spec, material) VALUES (?, ?, ?)');
  const keys = new Map<string, KmsKey>();
  const aliases = new Map<string, string>();

  const secretOf = (key: KmsKey): Buffer => {
    const row = get.get(key.keyId, key.spec);
    if (row) return Buffer.from(MaterialRow.parse(row).material);
    const material = newMaterial(key);
    put.run(key.keyId, key.spec, material);
    return material;
  };
  const privateKeyOf = (key: KmsKey) =>
    createPrivateKey({ key: secretOf(key), format: 'der', type: 'pkcs8' });
  const nameIn = (name: string) => name.replace(/^arn:aws[\w-]*:kms:[^:]*:[^:]*:(?:key\/)?/, '');

  return {
    register: (resource) => {
      const key = keyFrom(resource);
      keys.set(key.keyId, key);
    },
    registerAlias: (name, target) => void aliases.set(name, nameIn(target)),
    find: (name) => {
      const known = nameIn(name);
      return keys.get(aliases.get(known) ?? known);
    },
    secretOf,
    privateKeyOf,
    publicKeyOf: (key) => createPublicKey(privateKeyOf(key)),
    makeAll: () => {
      for (const key of keys.values()) secretOf(key);
    },
  };
}

const keyFrom = ({ keyId, arn, spec: given = 'SYMMETRIC_DEFAULT', usage }: KeyResource): KmsKey => {
  const spec = Spec.safeParse(given);
  if (!spec.success) throw new Error(`Key ${arn}: unsupported key spec ${given}`);
  const known = kinds[spec.data].usage;
  if (usage !== undefined && usage !== known) {
    throw new Error(`Key ${arn}: unsupported key usage ${usage} for spec ${given}`);
  }
  return { keyId, arn, spec: spec.data, usage: known };
};

const newMaterial = ({ spec }: KmsKey): Buffer => {
  const { modulusBits } = kinds[spec];
  if (modulusBits === 0) return randomBytes(32);
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: modulusBits });
  return privateKey.export({ format: 'der', type: 'pkcs8' });
};

import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import * as z from 'zod';
import type { SqliteStore } from '../../sqlite-store.ts';

/** Private RSA key that signs the tokens of a Cognito user pool; `id` is the `kid` in the header of each token. */
export type SigningKey = { id: string; privateKey: KeyObject };

export type CognitoKeyStore = {
  keyOf(poolId: string): SigningKey;
  /** Returns the user pool's public key as a JWK, in the format of the pool's JWKS endpoint. */
  jwkOf(poolId: string): Record<string, unknown>;
};

const Row = z.object({ material: z.instanceof(Uint8Array) });

/**
 * Opens the store of the RSA keys that sign tokens, one key per user pool. Keys are created at first use and kept, so that
 * tokens stay valid across restarts.
 */
export function createCognitoKeyStore(store: SqliteStore): CognitoKeyStore {
  store.exec(
    'CREATE TABLE IF NOT EXISTS cognito_keys (pool TEXT PRIMARY KEY, material BLOB NOT NULL)',
  );
  const get = store.prepare('SELECT material FROM cognito_keys WHERE pool = ?');
  const put = store.prepare('INSERT INTO cognito_keys (pool, material) VALUES (?, ?)');

  const materialOf = (poolId: string): Buffer => {
    const row = get.get(poolId);
    if (row) return Buffer.from(Row.parse(row).material);
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const material = privateKey.export({ format: 'der', type: 'pkcs8' });
    put.run(poolId, material);
    return material;
  };
  const keyOf = (poolId: string): SigningKey => {
    const privateKey = createPrivateKey({ key: materialOf(poolId), format: 'der', type: 'pkcs8' });
    const publicPart = createPublicKey(privateKey).export({ format: 'der', type: 'spki' });
    const id = createHash('sha256').update(publicPart).digest('base64');
    return { id, privateKey };
  };
  return {
    keyOf,
    jwkOf: (poolId) => {
      const { id: kid, privateKey } = keyOf(poolId);
      const { kty, n, e } = createPublicKey(privateKey).export({ format: 'jwk' });
      return { kid, kty, n, e, alg: 'RS256', use: 'sig' };
    },
  };
}

import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import {
  DecryptCommand,
  EncryptCommand,
  GetPublicKeyCommand,
  KMSClient,
} from '@aws-sdk/client-kms';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createKmsEmulator } from '../../../../local/services/kms/kms.ts';
import { serveAwsService } from '../serve-aws-service.ts';

const arn = (keyId: string) => `arn:aws:kms:ap-southeast-1:000000000000:key/${keyId}`;

let store: DatabaseSync;
let served: Awaited<ReturnType<typeof serveAwsService>>;
let client: KMSClient;

const open = async () => {
  const kms = createKmsEmulator(store);
  kms.register({ keyId: 'sym', arn: arn('sym') });
  for (const keyId of ['rsa', 'other']) {
    kms.register({ keyId, arn: arn(keyId), spec: 'RSA_3072', usage: 'ENCRYPT_DECRYPT' });
  }
  served = await serveAwsService(kms);
  client = new KMSClient(served.client);
};
const close = () => {
  client.destroy();
  served.close();
};

beforeEach(async () => {
  store = new DatabaseSync(':memory:');
  await open();
});
afterEach(close);

/** Encrypts a text outside KMS with the key's public key. */
const encrypt = async (oaepHash = 'sha256') => {
  const { PublicKey = new Uint8Array(), ...described } = await client.send(
    new GetPublicKeyCommand({ KeyId: 'rsa' }),
  );
  const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash };
  return { described, sealed: publicEncrypt({ key, ...padding }, Buffer.from('kín')) };
};
const decrypt = async (CiphertextBlob: Uint8Array, KeyId = 'rsa') => {
  const oaep = { EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' } as const;
  const { Plaintext = [] } = await client.send(
    new DecryptCommand({ CiphertextBlob, KeyId, ...oaep }),
  );
  return Buffer.from(Plaintext).toString();
};

test.each(['rsa', arn('rsa')])(
  'a simulated RSA KMS key addressed by %s decrypts data that was encrypted with its public key',
  async (KeyId) => {
    const { described, sealed } = await encrypt();
    expect(described).toMatchObject({
      KeyId: arn('rsa'),
      KeySpec: 'RSA_3072',
      KeyUsage: 'ENCRYPT_DECRYPT',
    });
    expect(await decrypt(sealed, KeyId)).toBe('kín');
  },
);

test('simulated KMS rejects ciphertext of another key or algorithm, and modified ciphertext', async () => {
  const { sealed } = await encrypt();
  const invalid = { name: 'InvalidCiphertextException' };
  const changed = new Uint8Array(sealed).with(0, (sealed[0] ?? 0) ^ 1);
  for (const bad of [changed, sealed.subarray(0, 20), (await encrypt('sha1')).sealed]) {
    await expect(decrypt(bad)).rejects.toMatchObject(invalid);
  }
  await expect(decrypt(sealed, 'other')).rejects.toMatchObject(invalid);
});

test.each(['gone', 'sym'])('simulated KMS has no RSA key %s', async (KeyId) => {
  await expect(decrypt(Buffer.from('x'), KeyId)).rejects.toMatchObject({
    name: 'NotFoundException',
  });
});

test('simulated KMS rejects an operation that no function uses', async () => {
  const command = new EncryptCommand({ KeyId: 'rsa', Plaintext: Buffer.from('kín') });
  await expect(client.send(command)).rejects.toThrow('Encrypt is not supported by the local run');
});

test('simulated KMS decrypts data that was encrypted before a restart', async () => {
  const { sealed } = await encrypt();
  close();
  await open();
  expect(await decrypt(sealed)).toBe('kín');
});

test('registering a simulated KMS key of an unsupported key spec or usage throws', () => {
  const kms = createKmsEmulator(store);
  const key = { keyId: 'k', arn: arn('k') };
  expect(() => kms.register({ ...key, spec: 'HMAC_256' })).toThrow('unsupported key spec HMAC_256');
  expect(() => kms.register({ ...key, usage: 'SIGN_VERIFY' })).toThrow(
    'unsupported key usage SIGN_VERIFY',
  );
});

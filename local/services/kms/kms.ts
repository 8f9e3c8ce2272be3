import { constants, createPublicKey, type KeyObject, privateDecrypt } from 'node:crypto';
import * as z from 'zod';
import type { AwsServiceEmulator } from '../../component-types.ts';
import type { SqliteStore } from '../../sqlite-store.ts';
import {
  type AwsOperationResult,
  createAwsJsonService,
  defineOperation,
  failOperation,
  succeedOperation,
} from '../aws-json.ts';
import {
  createKmsKeyStore,
  type KmsKey,
  type KmsKeyStore,
  rsaKeySpec,
  rsaKeyUsage,
} from './kms-keys.ts';

export type KmsEmulator = AwsServiceEmulator & Pick<KmsKeyStore, 'register'>;

const algorithm = 'RSAES_OAEP_SHA_256';

const PublicKeyInput = z.strictObject({ KeyId: z.string() });
const DecryptInput = z.strictObject({
  KeyId: z.string(),
  CiphertextBlob: z.base64().max(8192),
  EncryptionAlgorithm: z.literal(algorithm),
});

/** Emulates the use of RSA keys in AWS KMS: reading the public key, and decrypting what was encrypted with it. */
export function createKmsEmulator(store: SqliteStore): KmsEmulator {
  const keys = createKmsKeyStore(store);
  const withKey = (name: string, run: (key: KmsKey) => AwsOperationResult): AwsOperationResult => {
    const key = keys.find(name);
    return key ? run(key) : failOperation('NotFoundException', `Key '${name}' does not exist`);
  };
  const service = createAwsJsonService({
    endpointName: 'KMS',
    target: 'TrentService',
    version: '1.1',
    operations: {
      GetPublicKey: defineOperation(PublicKeyInput, ({ KeyId }) =>
        withKey(KeyId, (key) => describePublicKey(key, keys.privateKeyOf(key))),
      ),
      Decrypt: defineOperation(DecryptInput, ({ KeyId, CiphertextBlob }) =>
        withKey(KeyId, (key) => decrypt(key, keys.privateKeyOf(key), CiphertextBlob)),
      ),
    },
  });
  return { ...service, register: keys.register };
}

const describePublicKey = ({ arn }: KmsKey, privateKey: KeyObject): AwsOperationResult =>
  succeedOperation({
    KeyId: arn,
    PublicKey: createPublicKey(privateKey)
      .export({ format: 'der', type: 'spki' })
      .toString('base64'),
    KeySpec: rsaKeySpec,
    CustomerMasterKeySpec: rsaKeySpec,
    KeyUsage: rsaKeyUsage,
    EncryptionAlgorithms: ['RSAES_OAEP_SHA_1', algorithm],
  });

const decrypt = (
  { arn }: KmsKey,
  privateKey: KeyObject,
  ciphertext: string,
): AwsOperationResult => {
  const key = { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
  try {
    const plain = privateDecrypt(key, Buffer.from(ciphertext, 'base64'));
    return succeedOperation({
      KeyId: arn,
      Plaintext: plain.toString('base64'),
      EncryptionAlgorithm: algorithm,
    });
  } catch {
    // node:crypto throws for every invalid ciphertext
    return failOperation('InvalidCiphertextException', 'The ciphertext cannot be decrypted');
  }
};

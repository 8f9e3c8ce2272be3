import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import type { AwsServiceEmulator } from '../component-types.ts';
import type { SqliteStore } from '../sqlite-store.ts';
import {
  type AwsOperationResult,
  createAwsJsonService,
  defineOperation,
  failOperation,
  succeedOperation,
} from './aws-json.ts';
import {
  decryptRsa,
  decryptSymmetric,
  encryptRsa,
  encryptSymmetric,
  readKeyId,
} from './kms-ciphers.ts';
import {
  createKmsKeyStore,
  getModulusBytes,
  isRsaKey,
  type KmsKey,
  type KmsKeyStore,
} from './kms-keys.ts';

export type KmsEmulator = AwsServiceEmulator & Pick<KmsKeyStore, 'register' | 'registerAlias'>;

const Blob = z.base64().transform((text) => Buffer.from(text, 'base64'));
const createBlobSchema = (most: number) =>
  Blob.refine(({ length }) => length >= 1 && length <= most);

const oaepHashes = { RSAES_OAEP_SHA_1: 'sha1', RSAES_OAEP_SHA_256: 'sha256' } as const;
const oaepOverhead = { sha1: 42, sha256: 66 };

const cipherFields = {
  EncryptionAlgorithm: z
    .enum(['SYMMETRIC_DEFAULT', 'RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'])
    .default('SYMMETRIC_DEFAULT'),
  EncryptionContext: z.record(z.string(), z.string()).default({}),
};
const EncryptInput = z.object({
  KeyId: z.string(),
  Plaintext: createBlobSchema(4096),
  ...cipherFields,
});
const DecryptInput = z.object({
  KeyId: z.string().optional(),
  CiphertextBlob: createBlobSchema(6144),
  ...cipherFields,
});
const DataKeyInput = z
  .object({
    KeyId: z.string(),
    KeySpec: z.enum(['AES_128', 'AES_256']).optional(),
    NumberOfBytes: z.int().min(1).max(1024).optional(),
    EncryptionContext: cipherFields.EncryptionContext,
  })
  .refine(
    ({ KeySpec, NumberOfBytes }) => (KeySpec === undefined) !== (NumberOfBytes === undefined),
    'either KeySpec or NumberOfBytes',
  );
const MacInput = z.object({
  KeyId: z.string(),
  Message: createBlobSchema(4096),
  MacAlgorithm: z.literal('HMAC_SHA_256'),
});

type Ciphers = Pick<z.output<typeof EncryptInput>, 'EncryptionAlgorithm' | 'EncryptionContext'>;

/** Emulates AWS KMS for the key specs that the cloud assembly may use: symmetric, RSA and HMAC_256 keys. */
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
      GetPublicKey: defineOperation(z.object({ KeyId: z.string() }), ({ KeyId }) =>
        withKey(KeyId, (key) => publicKey(keys, key)),
      ),
      Encrypt: defineOperation(EncryptInput, (input) =>
        withKey(input.KeyId, (key) => encrypt(keys, key, input)),
      ),
      Decrypt: defineOperation(DecryptInput, (input) => decrypt(keys, input)),
      GenerateDataKey: defineOperation(DataKeyInput, (input) =>
        withKey(input.KeyId, (key) => generateDataKey(keys, key, input)),
      ),
      GenerateMac: defineOperation(MacInput, (input) =>
        withKey(input.KeyId, (key) =>
          withMac(keys, key, input, (mac) => succeedOperation({ Mac: mac.toString('base64') })),
        ),
      ),
      VerifyMac: defineOperation(MacInput.extend({ Mac: createBlobSchema(6144) }), (input) =>
        withKey(input.KeyId, (key) =>
          withMac(keys, key, input, (mac) =>
            mac.length === input.Mac.length && timingSafeEqual(mac, input.Mac)
              ? succeedOperation({ MacValid: true })
              : failOperation('KMSInvalidMacException', 'The MAC does not match the message'),
          ),
        ),
      ),
    },
  });
  return { ...service, register: keys.register, registerAlias: keys.registerAlias };
}

const publicKey = (keys: KmsKeyStore, key: KmsKey): AwsOperationResult => {
  if (!isRsaKey(key))
    return failOperation('UnsupportedOperationException', `${key.arn} has no public key`);
  const spki = keys.publicKeyOf(key).export({ format: 'der', type: 'spki' });
  return succeedOperation({
    KeyId: key.arn,
    PublicKey: spki.toString('base64'),
    KeySpec: key.spec,
    CustomerMasterKeySpec: key.spec,
    KeyUsage: key.usage,
    EncryptionAlgorithms: Object.keys(oaepHashes),
  });
};

/**
 * Returns the KMS error for using a key with an unsuitable algorithm or an encryption context; undefined when the use is
 * allowed.
 */
const findKeyUsageError = (key: KmsKey, { EncryptionAlgorithm, EncryptionContext }: Ciphers) => {
  const suits = isRsaKey(key) !== (EncryptionAlgorithm === 'SYMMETRIC_DEFAULT');
  if (key.usage !== 'ENCRYPT_DECRYPT' || !suits) {
    return failOperation(
      'InvalidKeyUsageException',
      `${key.arn} (${key.spec}, ${key.usage}) can't be used with ${EncryptionAlgorithm}`,
    );
  }
  const isBound = Object.keys(EncryptionContext).length > 0;
  if (!isRsaKey(key) || !isBound) return undefined;
  return failOperation(
    'ValidationException',
    'An asymmetric key does not support an encryption context',
  );
};

const encrypt = (
  keys: KmsKeyStore,
  key: KmsKey,
  input: z.output<typeof EncryptInput>,
): AwsOperationResult => {
  const { Plaintext, EncryptionAlgorithm, EncryptionContext } = input;
  const refusal = findKeyUsageError(key, input);
  if (refusal) return refusal;
  const done = (sealed: Buffer) =>
    succeedOperation({
      KeyId: key.arn,
      CiphertextBlob: sealed.toString('base64'),
      EncryptionAlgorithm,
    });
  if (EncryptionAlgorithm === 'SYMMETRIC_DEFAULT') {
    return done(encryptSymmetric(key.keyId, keys.secretOf(key), Plaintext, EncryptionContext));
  }
  const hash = oaepHashes[EncryptionAlgorithm];
  if (Plaintext.length > getModulusBytes(key) - oaepOverhead[hash]) {
    return failOperation(
      'ValidationException',
      `The plaintext is too long for ${EncryptionAlgorithm}`,
    );
  }
  return done(encryptRsa(keys.publicKeyOf(key), hash, Plaintext));
};

const decrypt = (keys: KmsKeyStore, input: z.output<typeof DecryptInput>): AwsOperationResult => {
  const { KeyId, CiphertextBlob: sealed, EncryptionAlgorithm, EncryptionContext } = input;
  const isSymmetric = EncryptionAlgorithm === 'SYMMETRIC_DEFAULT';
  const madeBy = isSymmetric ? keys.find(readKeyId(sealed)) : undefined;
  const key = KeyId === undefined ? madeBy : keys.find(KeyId);
  if (!key && KeyId !== undefined) {
    return failOperation('NotFoundException', `Key '${KeyId}' does not exist`);
  }
  const unreadable = failOperation(
    'InvalidCiphertextException',
    'The ciphertext cannot be decrypted',
  );
  if (!key) return unreadable;
  const refusal = findKeyUsageError(key, input);
  if (refusal) return refusal;
  if (madeBy && madeBy.keyId !== key.keyId) {
    return failOperation(
      'IncorrectKeyException',
      `The ciphertext was not encrypted with ${key.arn}`,
    );
  }
  const plain = isSymmetric
    ? decryptSymmetric(key.keyId, keys.secretOf(key), sealed, EncryptionContext)
    : decryptRsa(keys.privateKeyOf(key), oaepHashes[EncryptionAlgorithm], sealed);
  if (!plain) return unreadable;
  return succeedOperation({
    KeyId: key.arn,
    Plaintext: plain.toString('base64'),
    EncryptionAlgorithm,
  });
};

const dataKeyBytes = { AES_128: 16, AES_256: 32 };

const generateDataKey = (
  keys: KmsKeyStore,
  key: KmsKey,
  { KeySpec, NumberOfBytes = 32, EncryptionContext }: z.output<typeof DataKeyInput>,
): AwsOperationResult => {
  const refusal = findKeyUsageError(key, {
    EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    EncryptionContext,
  });
  if (refusal) return refusal;
  const plain = randomBytes(KeySpec ? dataKeyBytes[KeySpec] : NumberOfBytes);
  const sealed = encryptSymmetric(key.keyId, keys.secretOf(key), plain, EncryptionContext);
  return succeedOperation({
    KeyId: key.arn,
    Plaintext: plain.toString('base64'),
    CiphertextBlob: sealed.toString('base64'),
  });
};

const withMac = (
  keys: KmsKeyStore,
  key: KmsKey,
  { Message, MacAlgorithm }: z.output<typeof MacInput>,
  use: (mac: Buffer) => AwsOperationResult,
): AwsOperationResult => {
  if (key.usage !== 'GENERATE_VERIFY_MAC') {
    return failOperation(
      'InvalidKeyUsageException',
      `${key.arn} (${key.usage}) can't generate MACs`,
    );
  }
  const answer = use(createHmac('sha256', keys.secretOf(key)).update(Message).digest());
  return answer.kind === 'refused'
    ? answer
    : succeedOperation({ ...answer.body, KeyId: key.arn, MacAlgorithm });
};

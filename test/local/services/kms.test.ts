import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import {
  DecryptCommand,
  EncryptCommand,
  GenerateDataKeyCommand,
  GenerateMacCommand,
  GetPublicKeyCommand,
  KMSClient,
  VerifyMacCommand,
} from '@aws-sdk/client-kms';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createKmsEmulator } from '../../../local/services/kms.ts';
import { serveAwsService } from './serve-aws-service.ts';

const arn = (keyId: string) => `arn:aws:kms:ap-southeast-1:000000000000:key/${keyId}`;
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const text = (blob: Uint8Array | undefined) => Buffer.from(blob ?? []).toString();

let store: DatabaseSync;
let served: Awaited<ReturnType<typeof serveAwsService>>;
let client: KMSClient;

const open = async () => {
  const kms = createKmsEmulator(store);
  kms.register({ keyId: 'sym', arn: arn('sym') });
  kms.register({
    keyId: 'other',
    arn: arn('other'),
    spec: 'SYMMETRIC_DEFAULT',
    usage: 'ENCRYPT_DECRYPT',
  });
  kms.register({ keyId: 'rsa', arn: arn('rsa'), spec: 'RSA_2048', usage: 'ENCRYPT_DECRYPT' });
  kms.register({ keyId: 'mac', arn: arn('mac'), spec: 'HMAC_256', usage: 'GENERATE_VERIFY_MAC' });
  kms.registerAlias('alias/contact', arn('sym'));
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

const encrypt = (more: object = {}) =>
  client.send(new EncryptCommand({ KeyId: 'sym', Plaintext: bytes('kín'), ...more }));
const decrypt = (CiphertextBlob: Uint8Array | undefined, more: object = {}) =>
  client.send(new DecryptCommand({ CiphertextBlob, ...more }));
const oaep = { KeyId: 'rsa', EncryptionAlgorithm: 'RSAES_OAEP_SHA_256' } as const;

describe('simulated symmetric KMS key', () => {
  test.each([
    'sym',
    arn('sym'),
    'alias/contact',
    'arn:aws:kms:ap-southeast-1:000000000000:alias/contact',
  ])('a simulated symmetric KMS key addressed by %s encrypts and decrypts', async (KeyId) => {
    const { CiphertextBlob, KeyId: by } = await encrypt({ KeyId });
    expect(by).toBe(arn('sym'));
    const opened = await decrypt(CiphertextBlob, { KeyId });
    expect([text(opened.Plaintext), opened.KeyId]).toEqual(['kín', arn('sym')]);
  });

  test('simulated KMS finds the symmetric key for decryption from the ciphertext alone', async () => {
    const { CiphertextBlob } = await encrypt();
    expect(text((await decrypt(CiphertextBlob)).Plaintext)).toBe('kín');
  });

  test('simulated KMS decrypts only with the same encryption context, in any order of its entries', async () => {
    const { CiphertextBlob } = await encrypt({ EncryptionContext: { code: '1', kind: 'a' } });
    const opened = await decrypt(CiphertextBlob, { EncryptionContext: { kind: 'a', code: '1' } });
    expect(text(opened.Plaintext)).toBe('kín');
    for (const EncryptionContext of [{}, { code: '1' }, { code: '2', kind: 'a' }]) {
      await expect(decrypt(CiphertextBlob, { EncryptionContext })).rejects.toMatchObject({
        name: 'InvalidCiphertextException',
      });
    }
  });

  test('simulated KMS rejects ciphertext of another key and modified ciphertext', async () => {
    const { CiphertextBlob = new Uint8Array() } = await encrypt();
    await expect(decrypt(CiphertextBlob, { KeyId: 'other' })).rejects.toMatchObject({
      name: 'IncorrectKeyException',
    });
    const last = CiphertextBlob.length - 1;
    const changed = CiphertextBlob.with(last, (CiphertextBlob[last] ?? 0) ^ 1);
    for (const bad of [changed, CiphertextBlob.slice(0, 20), bytes('nonsense')]) {
      await expect(decrypt(bad)).rejects.toMatchObject({ name: 'InvalidCiphertextException' });
    }
  });

  test('simulated KMS generates data keys of the requested size, encrypted under their context', async () => {
    const EncryptionContext = { code: '1' };
    for (const [size, given] of [
      [32, { KeySpec: 'AES_256' }],
      [16, { KeySpec: 'AES_128' }],
      [64, { NumberOfBytes: 64 }],
    ] as const) {
      const input = { KeyId: 'sym', EncryptionContext, ...given };
      const { Plaintext, CiphertextBlob } = await client.send(new GenerateDataKeyCommand(input));
      expect(Plaintext).toHaveLength(size);
      expect((await decrypt(CiphertextBlob, { EncryptionContext })).Plaintext).toEqual(Plaintext);
    }
  });
});

describe('simulated RSA KMS key', () => {
  test.each(['RSAES_OAEP_SHA_1', 'RSAES_OAEP_SHA_256'])(
    'a simulated RSA KMS key encrypts and decrypts with %s',
    async (EncryptionAlgorithm) => {
      const given = { KeyId: 'rsa', EncryptionAlgorithm };
      const { CiphertextBlob } = await encrypt(given);
      expect(text((await decrypt(CiphertextBlob, given)).Plaintext)).toBe('kín');
    },
  );

  test('a simulated RSA KMS key decrypts data that was encrypted with its public key outside KMS', async () => {
    const { PublicKey = new Uint8Array(), ...described } = await client.send(
      new GetPublicKeyCommand({ KeyId: 'rsa' }),
    );
    expect(described).toMatchObject({
      KeyId: arn('rsa'),
      KeySpec: 'RSA_2048',
      KeyUsage: 'ENCRYPT_DECRYPT',
    });
    const key = createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
    const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
    const sealed = publicEncrypt({ key, ...padding }, bytes('kín'));
    expect(text((await decrypt(sealed, oaep)).Plaintext)).toBe('kín');
  });

  test('a simulated RSA KMS key rejects ciphertext of another algorithm and plaintext over 190 bytes', async () => {
    const { CiphertextBlob } = await encrypt({ ...oaep, EncryptionAlgorithm: 'RSAES_OAEP_SHA_1' });
    await expect(decrypt(CiphertextBlob, oaep)).rejects.toMatchObject({
      name: 'InvalidCiphertextException',
    });
    expect(
      (await encrypt({ ...oaep, Plaintext: new Uint8Array(190) })).CiphertextBlob,
    ).toHaveLength(256);
    await expect(encrypt({ ...oaep, Plaintext: new Uint8Array(191) })).rejects.toMatchObject({
      name: 'ValidationException',
    });
  });
});

describe('simulated HMAC KMS key', () => {
  const input = {
    KeyId: 'mac',
    Message: bytes('0123456789'),
    MacAlgorithm: 'HMAC_SHA_256',
  } as const;

  test('a simulated HMAC KMS key verifies its own MACs and rejects others', async () => {
    const { Mac } = await client.send(new GenerateMacCommand(input));
    expect(Mac).toHaveLength(32);
    expect(await client.send(new VerifyMacCommand({ ...input, Mac }))).toMatchObject({
      MacValid: true,
    });
    const other = new VerifyMacCommand({ ...input, Message: bytes('9876543210'), Mac });
    await expect(client.send(other)).rejects.toMatchObject({ name: 'KMSInvalidMacException' });
  });
});

test('a simulated KMS key rejects operations that do not fit its key usage', async () => {
  const misuse = { name: 'InvalidKeyUsageException' };
  await expect(encrypt({ KeyId: 'mac' })).rejects.toMatchObject(misuse);
  await expect(encrypt({ KeyId: 'rsa' })).rejects.toMatchObject(misuse);
  await expect(encrypt({ ...oaep, KeyId: 'sym' })).rejects.toMatchObject(misuse);
  const dataKey = new GenerateDataKeyCommand({ KeyId: 'rsa', KeySpec: 'AES_256' });
  await expect(client.send(dataKey)).rejects.toMatchObject(misuse);
  const mac = new GenerateMacCommand({
    KeyId: 'sym',
    Message: bytes('a'),
    MacAlgorithm: 'HMAC_SHA_256',
  });
  await expect(client.send(mac)).rejects.toMatchObject(misuse);
  await expect(client.send(new GetPublicKeyCommand({ KeyId: 'sym' }))).rejects.toMatchObject({
    name: 'UnsupportedOperationException',
  });
});

test('simulated KMS answers NotFoundException for an unknown key or alias', async () => {
  const absent = { name: 'NotFoundException' };
  await expect(encrypt({ KeyId: 'gone' })).rejects.toMatchObject(absent);
  await expect(encrypt({ KeyId: 'alias/gone' })).rejects.toMatchObject(absent);
  await expect(decrypt(bytes('x'), { ...oaep, KeyId: 'gone' })).rejects.toMatchObject(absent);
});

test('simulated KMS decrypts data that was encrypted before a restart', async () => {
  const sealed = [await encrypt(), await encrypt(oaep)];
  close();
  await open();
  const opened = [
    await decrypt(sealed[0]?.CiphertextBlob),
    await decrypt(sealed[1]?.CiphertextBlob, oaep),
  ];
  expect(opened.map(({ Plaintext }) => text(Plaintext))).toEqual(['kín', 'kín']);
});

test('registering a simulated KMS key of an unsupported key spec or usage throws', () => {
  const kms = createKmsEmulator(store);
  const key = { keyId: 'k', arn: arn('k') };
  expect(() => kms.register({ ...key, spec: 'ECC_NIST_P256' })).toThrow(
    'unsupported key spec ECC_NIST_P256',
  );
  expect(() => kms.register({ ...key, spec: 'RSA_2048', usage: 'SIGN_VERIFY' })).toThrow(
    'unsupported key usage SIGN_VERIFY',
  );
});

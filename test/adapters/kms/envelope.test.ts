import { constants, generateKeyPairSync, privateDecrypt } from 'node:crypto';
import { DecryptCommand, GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { mockClient } from 'aws-sdk-client-mock';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createEnvelopeDecryptor,
  createEnvelopeEncryptor,
} from '../../../adapters/kms/envelope.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });
const theKey = { PublicKey: publicKey.export({ type: 'spki', format: 'der' }) };
const kms = mockClient(KMSClient);

beforeEach(() => {
  kms.reset();
  kms.on(GetPublicKeyCommand).resolves(theKey);
  kms.on(DecryptCommand).callsFake(({ CiphertextBlob }: { CiphertextBlob: Uint8Array }) => ({
    Plaintext: privateDecrypt(
      { key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
      CiphertextBlob,
    ),
  }));
});

const seal = () => createEnvelopeEncryptor(new KMSClient({}), 'contact-key');
const unseal = () => createEnvelopeDecryptor(new KMSClient({}), 'contact-key');

describe('encrypted envelope', () => {
  test('a ciphertext decrypts to the original text in any script', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (plain) => {
        const sealed = await seal()(plain, '0123456789');
        expect(await unseal()(sealed, '0123456789')).toBe(plain);
      }),
      { numRuns: 25 },
    );
  });

  test('a ciphertext cannot be decrypted for another ticket', async () => {
    const sealed = await seal()('0912 345 678', '0123456789');
    await expect(unseal()(sealed, '9876543210')).rejects.toThrow();
  });

  test('a ciphertext cannot be decrypted after any byte was changed', async () => {
    const sealed = await seal()('0912 345 678', '0123456789');
    const last = sealed.length - 1;
    const changed = sealed.map((byte, at) => (at === last ? byte ^ 1 : byte));
    await expect(unseal()(changed, '0123456789')).rejects.toThrow();
  });

  test('encrypting the same text twice gives different ciphertexts', async () => {
    const sealOnce = seal();
    const [a, b] = await Promise.all([sealOnce('same', 'x'), sealOnce('same', 'x')]);
    expect(Buffer.compare(a, b)).not.toBe(0);
  });

  test('the KMS public key is fetched once for many encryptions, and again after a failure', async () => {
    const sealAll = seal();
    kms.on(GetPublicKeyCommand).rejectsOnce(new Error('throttled')).resolves(theKey);
    await expect(sealAll('first', 'x')).rejects.toThrow('throttled');
    await Promise.all(['a', 'b', 'c'].map((plain) => sealAll(plain, 'x')));
    expect(kms.commandCalls(GetPublicKeyCommand)).toHaveLength(2);
  });
});

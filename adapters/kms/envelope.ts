import {
  constants,
  createCipheriv,
  createDecipheriv,
  createPublicKey,
  createSecretKey,
  type KeyObject,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';
import { DecryptCommand, GetPublicKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import type {
  EnvelopeDecryptor,
  EnvelopeEncryptor,
} from '../../core/ticket/ports/envelope-encryption.ts';

// Envelope: format (1 byte) | length of the wrapped key (2) | wrapped key | nonce (12) | tag (16) | ciphertext.
const formatVersion = 1;
const nonceLength = 12;
const tagLength = 16;

const encryptWithPublicKey = (publicKey: KeyObject, plain: string, context: string): Uint8Array => {
  const dataKey = randomBytes(32);
  const padding = { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' };
  const wrapped = publicEncrypt({ key: publicKey, ...padding }, dataKey);
  const nonce = randomBytes(nonceLength);
  const key = createSecretKey(dataKey); // encrypts in half the time of a Buffer as key
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(context));
  const text = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  const head = Buffer.from([formatVersion, wrapped.length >> 8, wrapped.length & 0xff]);
  return Buffer.concat([head, wrapped, nonce, cipher.getAuthTag(), text]);
};

const splitEnvelope = (sealed: Uint8Array) => {
  const [found, high = 0, low = 0] = sealed;
  if (found !== formatVersion) throw new Error(`Cannot decrypt: unknown envelope format ${found}`);
  const nonceAt = 3 + high * 256 + low;
  const tagAt = nonceAt + nonceLength;
  return {
    wrapped: sealed.subarray(3, nonceAt),
    nonce: sealed.subarray(nonceAt, tagAt),
    tag: sealed.subarray(tagAt, tagAt + tagLength),
    text: sealed.subarray(tagAt + tagLength),
  };
};

/**
 * Creates a function that encrypts personal data with the public key of a KMS key pair. The public key is fetched once per
 * process.
 */
export function createEnvelopeEncryptor(client: KMSClient, keyId: string): EnvelopeEncryptor {
  let publicKey: Promise<KeyObject> | undefined;
  const fetchKey = async (): Promise<KeyObject> => {
    const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId: keyId }));
    if (!PublicKey) throw new Error('KMS GetPublicKey returned no public key');
    return createPublicKey({ key: Buffer.from(PublicKey), format: 'der', type: 'spki' });
  };
  return async (plain, context) => {
    publicKey ??= fetchKey().catch((error: unknown) => {
      publicKey = undefined; // the next request tries again
      throw error;
    });
    return encryptWithPublicKey(await publicKey, plain, context);
  };
}

/** Creates a function that decrypts personal data. It needs the permission `kms:Decrypt` on the KMS key. */
export function createEnvelopeDecryptor(client: KMSClient, keyId: string): EnvelopeDecryptor {
  return async (sealed, context) => {
    const { wrapped, nonce, tag, text } = splitEnvelope(sealed);
    const { Plaintext } = await client.send(
      new DecryptCommand({
        KeyId: keyId,
        CiphertextBlob: wrapped,
        EncryptionAlgorithm: 'RSAES_OAEP_SHA_256',
      }),
    );
    if (!Plaintext) throw new Error('KMS Decrypt returned no data key');
    const decipher = createDecipheriv('aes-256-gcm', Plaintext, nonce)
      .setAAD(Buffer.from(context))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  };
}

export function createKmsClient(): KMSClient {
  return new KMSClient({});
}

import {
  constants,
  createCipheriv,
  createDecipheriv,
  type KeyObject,
  privateDecrypt,
  publicEncrypt,
  randomBytes,
} from 'node:crypto';

/** KMS encryption context: key-value pairs given at encryption. Decryption succeeds only with the same pairs. */
export type EncryptionContext = Record<string, string>;

export type OaepHash = 'sha1' | 'sha256';

// Ciphertext format: length of the key ID (1 byte), key ID, nonce (12 bytes), tag (16 bytes), encrypted text.
const nonceLength = 12;
const tagLength = 16;

const buildAuthenticatedData = (keyId: string, context: EncryptionContext): Buffer => {
  const pairs = Object.entries(context).sort(([left], [right]) => (left < right ? -1 : 1));
  return Buffer.from(JSON.stringify([keyId, ...pairs]));
};

export function encryptSymmetric(
  keyId: string,
  secret: Buffer,
  plain: Buffer,
  context: EncryptionContext,
): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(
    buildAuthenticatedData(keyId, context),
  );
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  const id = Buffer.from(keyId);
  return Buffer.concat([Buffer.from([id.length]), id, nonce, cipher.getAuthTag(), text]);
}

/** Returns the key ID in a KMS ciphertext. The ID is not authenticated until decryption succeeds. */
export function readKeyId(sealed: Buffer): string {
  return sealed.toString('utf8', 1, 1 + (sealed[0] ?? 0));
}

/**
 * Decrypts a symmetric KMS ciphertext; returns undefined when the ciphertext is invalid or the key or encryption context is
 * wrong.
 */
export function decryptSymmetric(
  keyId: string,
  secret: Buffer,
  sealed: Buffer,
  context: EncryptionContext,
): Buffer | undefined {
  const nonceAt = 1 + Buffer.byteLength(keyId);
  const tagAt = nonceAt + nonceLength;
  const textAt = tagAt + tagLength;
  if (sealed.length < textAt) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(nonceAt, tagAt))
    .setAAD(buildAuthenticatedData(keyId, context))
    .setAuthTag(sealed.subarray(tagAt, textAt));
  return decryptOrUndefined(() =>
    Buffer.concat([decipher.update(sealed.subarray(textAt)), decipher.final()]),
  );
}

const oaep = (key: KeyObject, oaepHash: OaepHash) => ({
  key,
  oaepHash,
  padding: constants.RSA_PKCS1_OAEP_PADDING,
});

export function encryptRsa(publicKey: KeyObject, hash: OaepHash, plain: Buffer): Buffer {
  return publicEncrypt(oaep(publicKey, hash), plain);
}

export function decryptRsa(
  privateKey: KeyObject,
  hash: OaepHash,
  sealed: Buffer,
): Buffer | undefined {
  return decryptOrUndefined(() => privateDecrypt(oaep(privateKey, hash), sealed));
}

/** Runs a decryption; returns undefined if it throws. node:crypto throws for every invalid ciphertext. */
const decryptOrUndefined = (open: () => Buffer): Buffer | undefined => {
  try {
    return open();
  } catch {
    return undefined;
  }
};

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const [nonceBytes, tagBytes] = [12, 16];

/**
 * Encrypts a text with AES-256-GCM and returns nonce, ciphertext and tag as base64url. An encryption key must be used for
 * only one text.
 */
export function encryptWebhookApiKey(lock: Uint8Array, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', lock, nonce);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64url');
}

/** Decrypts a text from `encryptWebhookApiKey`. Throws if the encryption key is wrong or the text was modified. */
export function decryptWebhookApiKey(lock: Uint8Array, locked: string): string {
  const bytes = Buffer.from(locked, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', lock, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const hidden = bytes.subarray(nonceBytes, -tagBytes);
  return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
}

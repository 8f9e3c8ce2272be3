import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Encrypts a text with AES-256-GCM and a random nonce. */
export function encryptText(text: string, key: Uint8Array): Uint8Array {
  const iv = randomBytes(ivBytes);
  const encrypting = createCipheriv(cipher, key, iv);
  const sealed = Buffer.concat([encrypting.update(text, 'utf8'), encrypting.final()]);
  return Buffer.concat([iv, encrypting.getAuthTag(), sealed]);
}

export function decryptText(body: Uint8Array, key: Uint8Array): string {
  const decrypting = createDecipheriv(cipher, key, body.subarray(0, ivBytes));
  decrypting.setAuthTag(body.subarray(ivBytes, ivBytes + tagBytes));
  const opened = decrypting.update(body.subarray(ivBytes + tagBytes));
  return Buffer.concat([opened, decrypting.final()]).toString('utf8');
}

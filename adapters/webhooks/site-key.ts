import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const [nonceBytes, tagBytes] = [12, 16];

/** AES-256-GCM under a lock that is used for this one text: nonce, text, tag. */
export const lockKey = (lock: Uint8Array, text: string): string => {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', lock, nonce);
  const hidden = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, hidden, cipher.getAuthTag()]).toString('base64url');
};

/** Throws where the lock is another, or the text was touched. */
export const unlockKey = (lock: Uint8Array, locked: string): string => {
  const bytes = Buffer.from(locked, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', lock, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  });
  decipher.setAuthTag(bytes.subarray(-tagBytes));
  const hidden = bytes.subarray(nonceBytes, -tagBytes);
  return Buffer.concat([decipher.update(hidden), decipher.final()]).toString('utf8');
};

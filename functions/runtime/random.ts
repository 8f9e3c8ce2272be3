import { createHash, randomBytes } from 'node:crypto';

/** Returns 128 random bits as an unguessable text that is safe in URLs, cookies and forms. */
export function createRandomToken(): string {
  return randomBytes(16).toString('base64url');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** Returns a random 64-bit id in lower-case letters and digits. Use only where the id need not be secret. */
export function createRandomId(): string {
  return randomBytes(8).readBigUInt64BE().toString(36).padStart(13, '0');
}

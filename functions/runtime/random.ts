import { createHash, randomBytes } from 'node:crypto';

/** Returns 128 random bits, unguessable and safe in URLs, cookies and forms. */
export const randomToken = (): string => randomBytes(16).toString('base64url');

export const sha256 = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');

/** Returns a random 64-bit id in lower-case letters and digits, for uses where it need not be secret. */
export const randomId = (): string =>
  randomBytes(8).readBigUInt64BE().toString(36).padStart(13, '0');

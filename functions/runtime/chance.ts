import { createHash, randomBytes } from 'node:crypto';

/** 128 bits that nobody can guess, safe in addresses, cookies and forms. */
export const randomName = (): string => randomBytes(16).toString('base64url');

export const sha256 = (text: string): string =>
  createHash('sha256').update(text).digest('base64url');

/** A name of 64 bits that is no secret, in small letters and digits. */
export const randomId = (): string =>
  randomBytes(8).readBigUInt64BE().toString(36).padStart(13, '0');

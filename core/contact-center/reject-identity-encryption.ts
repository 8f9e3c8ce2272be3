import type { EncryptEnvelope } from '../ticket/hmac.ts';

/**
 * Implementation of identity encryption that always throws. The Lambda functions for calls never receive a name and have no
 * key to encrypt one.
 */
export const rejectIdentityEncryption: EncryptEnvelope = () =>
  Promise.reject(
    new Error('Reports by phone must not contain a name: this function has no encryption key'),
  );

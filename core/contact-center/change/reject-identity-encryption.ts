import type { EnvelopeEncryptor } from '../../ticket/ports/envelope-encryption.ts';

/**
 * Identity encryption that always throws. The Lambda functions for calls never receive a citizen's name and have no key to
 * encrypt it.
 */
export const rejectIdentityEncryption: EnvelopeEncryptor = () =>
  Promise.reject(
    new Error('Reports by phone must not contain a name: this function has no encryption key'),
  );

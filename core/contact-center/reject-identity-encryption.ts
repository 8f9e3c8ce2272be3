import type { EncryptEnvelope } from '../ticket/hmac.ts';

/** Encryption port for identities that always rejects. The call functions never receive a name and have no key for one. */
export const rejectIdentityEncryption: EncryptEnvelope = () =>
  Promise.reject(new Error('A call brought a name, which nobody here can seal'));

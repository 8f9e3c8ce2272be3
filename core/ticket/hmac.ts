/** Purpose of an HMAC. The purpose is part of the hashed input, so HMACs of different purposes can't be compared. */
export type HmacPurpose =
  | 'act'
  | 'address'
  | 'body'
  | 'caller'
  | 'code'
  | 'confirmation'
  | 'device'
  | 'key'
  | 'known'
  | 'link'
  | 'number'
  | 'operator-chat'
  | 'pin'
  | 'queued'
  | 'site-key'
  | 'talk'
  | 'talker'
  | 'token'
  | 'token-mask'
  | 'trial'
  | 'visit'
  | 'visitor'
  | 'webhook';

/** HMAC function under the hotline's secret key. Several versions of the key can be in use. */
export type Hmac = {
  /** Version of the HMAC secret that new tickets use. */
  version: string;
  /** Other known versions of the HMAC secret: earlier ones, and one that is about to be activated. */
  otherVersions: readonly string[];
  digest(purpose: HmacPurpose, text: string, version?: string): Uint8Array;
};

/** Encrypts a text under a public key. The encrypting process cannot decrypt the result. */
export type EnvelopeEncryptor = (plain: string, context: string) => Promise<Uint8Array>;

/** Decrypts a ciphertext. `context` must be the same string as at encryption. */
export type EnvelopeDecryptor = (sealed: Uint8Array, context: string) => Promise<string>;

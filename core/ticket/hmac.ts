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

/** HMACs under the hotline's versioned secret. */
export type Hmac = {
  /** Version of the HMAC secret that new tickets use. */
  version: string;
  /** Other known versions of the secret: earlier ones, and one about to be activated. */
  otherVersions: readonly string[];
  digest(purpose: HmacPurpose, text: string, version?: string): Uint8Array;
};

/** Encrypts a text under a public key; the caller can't decrypt it. */
export type EncryptEnvelope = (plain: string, context: string) => Promise<Uint8Array>;

/** Decrypts a ciphertext that was encrypted under the same context. */
export type DecryptEnvelope = (sealed: Uint8Array, context: string) => Promise<string>;

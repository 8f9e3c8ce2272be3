/** Purpose of an HMAC. The purpose is part of the hashed input, so HMACs of different purposes can't be compared. */
export type Purpose =
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
export type Keyed = {
  /** Version of the HMAC secret that new tickets use. */
  version: string;
  /** Other known versions of the secret: earlier ones, and one about to be activated. */
  otherVersions: readonly string[];
  digest(purpose: Purpose, text: string, version?: string): Uint8Array;
};

/** Encrypts a text under a public key; the caller can't decrypt it. */
export type Seal = (plain: string, context: string) => Promise<Uint8Array>;

/** Decrypts a ciphertext that was encrypted under the same context. */
export type Unseal = (sealed: Uint8Array, context: string) => Promise<string>;

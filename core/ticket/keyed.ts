/** What a secret digest is for; digests of different purposes have nothing to do with each other. */
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

/** Keyed digests (HMAC) under the hotline's secret. */
export type Keyed = {
  /** The version of the secret that new tickets are made under. */
  version: string;
  /** The other versions that are known: earlier ones, and one that is about to be used. */
  otherVersions: readonly string[];
  digest(purpose: Purpose, text: string, version?: string): Uint8Array;
};

/** Puts what only its opener may read under a public key. */
export type Seal = (plain: string, context: string) => Promise<Uint8Array>;

/** Opens what was sealed under the same context. */
export type Unseal = (sealed: Uint8Array, context: string) => Promise<string>;

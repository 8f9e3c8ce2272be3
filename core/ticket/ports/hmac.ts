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

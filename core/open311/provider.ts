/** Holder of an Open311 API key: a gateway from another network, another portal, or the system of a unit. */
export type Open311Provider = {
  id: string;
  name: string;
  /** Person or office that the hotline contacts about the provider's API key. */
  contact: string;
  mayCreate: boolean;
  mayUpdate: boolean;
  /** Unit that operates the provider's system. The provider may update only the tickets of this unit. */
  unit?: string | undefined;
  /** Codes of the topics under which the provider may file requests. Undefined means all topics. */
  services?: readonly string[] | undefined;
  /**
   * True if names, phone numbers and e-mail addresses from this provider are stored encrypted. If false, they are discarded
   * on receipt.
   */
  takesIdentity: boolean;
  perMinute: number;
  perDay: number;
  expiresAt?: Date | undefined;
  withdrawnAt?: Date | undefined;
  /** True for a sandbox API key. Its requests never become tickets. */
  isTest: boolean;
};

/** Result of counting a request against a provider's rate limits. */
export type ProviderRateLimitResult =
  | { kind: 'allowed' }
  | { kind: 'too-many'; retryAfterSeconds: number };

/** Look-up of providers by API key hash, and their rate limiter. */
export type ProviderAccess = {
  find(keyHash: string): Promise<Open311Provider | undefined>;
  countUse(
    provider: Pick<Open311Provider, 'id' | 'perMinute' | 'perDay'>,
    now: Date,
  ): Promise<ProviderRateLimitResult>;
};

/** Format of an API key. Values in other formats are rejected without a look-up. */
export const providerKeyPattern = /^o311_[A-Za-z0-9_-]{16,100}$/;

/** Returns whether the provider's API key is neither expired nor revoked. */
export function isProviderActive({ expiresAt, withdrawnAt }: Open311Provider, now: Date): boolean {
  return !(withdrawnAt && withdrawnAt <= now) && !(expiresAt && expiresAt <= now);
}

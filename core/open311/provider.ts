/** The holder of an Open311 API key: a bridge, another portal, or the system of a unit. */
export type Provider = {
  id: string;
  name: string;
  /** Whom the hotline contacts with questions about the provider's key. */
  contact: string;
  mayCreate: boolean;
  mayUpdate: boolean;
  /** Unit that operates the system. The provider may update that unit's tickets and no others. */
  unit?: string | undefined;
  /** Codes of the topics under which the provider may file requests; undefined means all. */
  services?: readonly string[] | undefined;
  /**
   * True if names, phone numbers and e-mail addresses from this provider are stored encrypted; otherwise they are dropped on
   * receipt.
   */
  takesIdentity: boolean;
  perMinute: number;
  perDay: number;
  expiresAt?: Date | undefined;
  withdrawnAt?: Date | undefined;
  /** True for a sandbox key, whose requests never become tickets. */
  isTest: boolean;
};

/** Result of counting a request against a provider's rate limits. */
export type ProviderUseResult =
  | { kind: 'allowed' }
  | { kind: 'too-many'; retryAfterSeconds: number };

/** Look-up of providers by key hash, and their rate limiter. */
export type ProviderAccess = {
  find(keyHash: string): Promise<Provider | undefined>;
  countUse(
    provider: Pick<Provider, 'id' | 'perMinute' | 'perDay'>,
    now: Date,
  ): Promise<ProviderUseResult>;
};

/** Format of an API key; other values are rejected without a look-up. */
export const providerKeyPattern = /^o311_[A-Za-z0-9_-]{16,100}$/;

/** Returns true if the provider's key is neither expired nor revoked. */
export function isProviderActive({ expiresAt, withdrawnAt }: Provider, now: Date): boolean {
  return !(withdrawnAt && withdrawnAt <= now) && !(expiresAt && expiresAt <= now);
}

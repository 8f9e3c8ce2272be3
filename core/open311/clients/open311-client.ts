/** Holder of an Open311 API key: the gateway of another network, another portal, or the system of a unit. */
export type Open311Client = {
  id: string;
  name: string;
  /** Person or office whom the hotline contacts about the API key of the provider. */
  contact: string;
  mayCreate: boolean;
  mayUpdate: boolean;
  /**
   * Unit that operates the provider's system. For this unit, the provider may update tickets of which the unit is the lead
   * unit.
   */
  unit?: string | undefined;
  /** Codes of the topics under which the provider may file requests; undefined means all topics. */
  services?: readonly string[] | undefined;
  /**
   * Whether names, phone numbers and e-mail addresses from this provider are stored encrypted. If false, they are discarded
   * on receipt.
   */
  takesIdentity: boolean;
  perMinute: number;
  perDay: number;
  expiresAt?: Date | undefined;
  withdrawnAt?: Date | undefined;
  /** Whether the API key is for the sandbox, in which requests never become tickets. */
  isTest: boolean;
};

/** Result of counting an Open311 request against the rate limits of its provider. */
export type Open311ClientRateLimitResult =
  | { kind: 'allowed' }
  | { kind: 'too-many'; retryAfterSeconds: number };

/** Store interface that finds providers by the hash of their API key and counts their requests. */
export type Open311ClientAccess = {
  find(keyHash: string): Promise<Open311Client | undefined>;
  countUse(
    provider: Pick<Open311Client, 'id' | 'perMinute' | 'perDay'>,
    now: Date,
  ): Promise<Open311ClientRateLimitResult>;
};

/** Format of an Open311 API key. Values in other formats are rejected without a database look-up. */
export const open311ClientKeyPattern = /^o311_[A-Za-z0-9_-]{16,100}$/;

/** Returns whether the provider's API key is neither expired nor revoked. */
export function isOpen311ClientActive(
  { expiresAt, withdrawnAt }: Open311Client,
  now: Date,
): boolean {
  return !(withdrawnAt && withdrawnAt <= now) && !(expiresAt && expiresAt <= now);
}

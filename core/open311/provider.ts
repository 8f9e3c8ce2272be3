/** Whoever holds a key: a bridge, another portal, a unit's own system. */
export type Provider = {
  id: string;
  name: string;
  /** Whom the hotline asks about the key. */
  contact: string;
  mayCreate: boolean;
  mayUpdate: boolean;
  /** The unit whose system it is: it tells of that unit's tickets, and of no others. */
  unit?: string | undefined;
  /** The topics it may file under; without them, all. */
  services?: readonly string[] | undefined;
  /** Whether names, numbers and addresses that it sends are kept, sealed; otherwise they go no further than the door. */
  takesIdentity: boolean;
  perMinute: number;
  perDay: number;
  expiresAt?: Date | undefined;
  withdrawnAt?: Date | undefined;
  /** Of the sandbox: nothing it files reaches anybody. */
  isTest: boolean;
};

/** What comes of counting one more call of a provider's. */
export type Use = { kind: 'allowed' } | { kind: 'too-many'; retryAfterSeconds: number };

/** The key itself is kept nowhere: it is found by the hash of it. */
export type Providers = {
  find(keyHash: string): Promise<Provider | undefined>;
  countUse(provider: Pick<Provider, 'id' | 'perMinute' | 'perDay'>, now: Date): Promise<Use>;
};

/** How a key looks: nothing else is looked up. */
export const providerKey = /^o311_[A-Za-z0-9_-]{16,100}$/;

/** Whether the key opens anything at that moment. */
export const isInForce = ({ expiresAt, withdrawnAt }: Provider, now: Date): boolean =>
  !(withdrawnAt && withdrawnAt <= now) && !(expiresAt && expiresAt <= now);

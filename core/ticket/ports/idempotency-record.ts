/**
 * Result stored for an idempotency key, from which a repeated request gets the same response. `what` is the kind of event
 * that the first request caused.
 */
export type IdempotencyRecord = {
  what: string;
  version: number;
  at: Date;
  /** Hash of the request body. It reveals whether an idempotency key was reused for a different request. */
  bodyHash?: string | undefined;
};

export type IdempotencyKeyStore = { find(nonce: string): Promise<IdempotencyRecord | undefined> };

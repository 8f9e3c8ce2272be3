/**
 * Result that is stored for an idempotency key: the kind of event that the first request produced, for the response to a
 * repeated request.
 */
export type IdempotencyRecord = {
  what: string;
  version: number;
  at: Date;
  /** Hash of the request body. It distinguishes a repeated request from a different one with the same idempotency key. */
  bodyHash?: string | undefined;
};

export type IdempotencyKeyStore = { find(nonce: string): Promise<IdempotencyRecord | undefined> };

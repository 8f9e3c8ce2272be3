import type { IdempotencyKeyStore } from '../../../core/ticket/ports/idempotency-record.ts';
import type { TicketChange } from '../../../core/ticket/ports/ticket-store.ts';

/** Used idempotency keys in memory: a committed change stores its key, as in the table. */
export function memoryNonces({
  changes,
}: {
  changes: readonly TicketChange[];
}): IdempotencyKeyStore {
  return {
    async find(nonce) {
      const change = changes.find((one) => one.nonce === nonce);
      if (!change) return undefined;
      const { event, bodyHash } = change;
      return { what: event.kind, version: event.version, at: event.at, bodyHash };
    },
  };
}

import type { NonceStore } from '../../core/officer/act.ts';
import type { Change } from '../../core/ticket/ticket.ts';

/** The forms that were used: a committed change keeps its form's nonce, as in the table. */
export const memoryNonces = ({ changes }: { changes: readonly Change[] }): NonceStore => ({
  async find(nonce) {
    const event = changes.find((change) => change.nonce === nonce)?.event;
    return event && { action: event.kind, at: event.at };
  },
});

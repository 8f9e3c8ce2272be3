import type { Outbox, OutboxMessage } from '../../../local/component-types.ts';

/** Returns an outbox that stores its messages in memory. */
export function memoryOutbox(): Outbox {
  const items: OutboxMessage[] = [];
  return {
    add: (message) => {
      const item = { ...message, id: String(items.length + 1), at: '', links: [] };
      items.push(item);
      return item;
    },
    list: () => items,
    markReported: (messageId, status) => {
      for (const item of items.filter((one) => one.messageId === messageId)) item.status = status;
    },
    markUndelivered: (id) => {
      for (const item of items.filter((candidate) => candidate.id === id)) item.undelivered = true;
    },
  };
}

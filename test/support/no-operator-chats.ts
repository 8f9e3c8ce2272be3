import { createConnectChatSimulator } from '../../local/connect/chats/connect-chat-simulator.ts';
import { openSqliteFile } from '../../local/sqlite-store.ts';
import { openingMorning } from './samples/a-ticket.ts';

/** A simulated contact centre whose chats reach no operator. */
export const silentChatDesk = createConnectChatSimulator({
  store: openSqliteFile(':memory:'),
  clock: { now: () => openingMorning },
  publishToTopic: () => undefined,
  receive: async () => ({ texts: [], isQueued: true }),
});

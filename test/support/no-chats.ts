import { openChatDesk } from '../../local/connect/chats/chat-desk.ts';
import { openSqlite } from '../../local/store.ts';
import { openingMorning } from './a-ticket.ts';

/** A contact centre in which nobody is told of chats. */
export const noChats = openChatDesk({
  store: openSqlite(':memory:'),
  clock: { now: () => openingMorning },
  tell: () => undefined,
  receive: async () => ({ words: [], isQueued: true }),
});

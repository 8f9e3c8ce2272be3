import * as z from 'zod';
import type { SqliteStore } from '../../sqlite-store.ts';

const RoomMessage = z.object({
  id: z.string(),
  at: z.string(),
  by: z.enum(['citizen', 'operator', 'desk']),
  text: z.string(),
});

/** Simulated Amazon Connect chat between a citizen and an operator. */
export const LocalChat = z.object({
  id: z.string(),
  at: z.string(),
  flow: z.string(),
  attributes: z.record(z.string(), z.string()),
  state: z.enum(['begun', 'waiting', 'talking', 'over']),
  /** ARN of the SNS topic to which the chat's events are published. */
  topic: z.string().optional(),
  /** Number of times that the citizen has connected to the chat. Each connection gets a new token. */
  connections: z.number(),
  said: z.array(RoomMessage),
  /** Idempotency keys of the messages that the citizen has sent. */
  taken: z.array(z.string()),
});
export type LocalChat = z.infer<typeof LocalChat>;

export type LocalChatStore = {
  find(id: string): LocalChat | undefined;
  /** Lists the simulated chats, newest first, at most 100. */
  list(): LocalChat[];
  save(localChat: LocalChat): void;
};

const Row = z.object({ room: z.string() });

export function createLocalChatStore(store: SqliteStore): LocalChatStore {
  store.exec(
    'CREATE TABLE IF NOT EXISTS connect_chats (number INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, room TEXT NOT NULL)',
  );
  const one = store.prepare('SELECT room FROM connect_chats WHERE id = ?');
  const all = store.prepare('SELECT room FROM connect_chats ORDER BY number DESC LIMIT 100');
  const put = store.prepare(
    'INSERT INTO connect_chats (id, room) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET room = excluded.room',
  );
  const read = (row: unknown): LocalChat => LocalChat.parse(JSON.parse(Row.parse(row).room));
  return {
    find: (id) => {
      const row = one.get(id);
      return row === undefined ? undefined : read(row);
    },
    list: () => all.all().map(read),
    save: (room) => void put.run(room.id, JSON.stringify(room)),
  };
}

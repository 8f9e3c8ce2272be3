import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../component-types.ts';
import type { SqliteStore } from '../sqlite-store.ts';

/** Amazon Connect contact that a function has started: a task, an outbound call or a chat. */
export type StartedContact = {
  id: string;
  at: string;
  kind: 'task' | 'outbound-voice' | 'chat';
  /** Body of the Connect API request that started the contact. */
  request: unknown;
  attributes: Record<string, string>;
  stoppedAt?: string;
};

export type StartedContactStore = {
  /** Starts an Amazon Connect contact. If the client token was used before, returns the existing contact. */
  start(kind: StartedContact['kind'], request: unknown, token: string | undefined): StartedContact;
  find(id: string): StartedContact | undefined;
  list(): StartedContact[];
  stop(id: string): void;
  /** Returns the attributes of an Amazon Connect contact; undefined when no contact has this ID. */
  attributesOf(id: string): Record<string, string> | undefined;
  update(id: string, attributes: Record<string, string>): boolean;
  /** Registers the attributes of a running call, so that Lambda functions can update the attributes during the call. */
  hold(id: string, attributes: Record<string, string>): void;
};

/** Maximum number of calls whose attributes can still be updated; the attributes of older calls are dropped. */
const maxLive = 200;

const Row = z.object({ contact: z.string() });
const Contact = z.object({
  id: z.string(),
  at: z.string(),
  kind: z.enum(['task', 'outbound-voice', 'chat']),
  request: z.unknown(),
  attributes: z.record(z.string(), z.string()),
  stoppedAt: z.string().optional(),
});

export function createStartedContactStore(store: SqliteStore, clock: Clock): StartedContactStore {
  store.exec(
    'CREATE TABLE IF NOT EXISTS connect_contacts (id TEXT PRIMARY KEY, token TEXT UNIQUE, contact TEXT NOT NULL)',
  );
  const insert = store.prepare('INSERT INTO connect_contacts VALUES (?, ?, ?)');
  const byId = store.prepare('SELECT contact FROM connect_contacts WHERE id = ?');
  const byToken = store.prepare('SELECT contact FROM connect_contacts WHERE token = ?');
  const all = store.prepare('SELECT contact FROM connect_contacts ORDER BY rowid DESC LIMIT 500');
  const write = store.prepare('UPDATE connect_contacts SET contact = ? WHERE id = ?');
  const live = new Map<string, Record<string, string>>();

  const read = (row: unknown): StartedContact | undefined =>
    row === undefined ? undefined : Contact.parse(JSON.parse(Row.parse(row).contact));
  const find = (id: string) => read(byId.get(id));
  const save = (contact: StartedContact) => write.run(JSON.stringify(contact), contact.id);
  return {
    start: (kind, request, token) => {
      const known = token === undefined ? undefined : read(byToken.get(token));
      if (known !== undefined) return known;
      const { Attributes: attributes } = Attributed.parse(request);
      const at = clock.now().toISOString();
      const contact: StartedContact = { id: randomUUID(), at, kind, request, attributes };
      insert.run(contact.id, token ?? null, JSON.stringify(contact));
      return contact;
    },
    find,
    list: () => all.all().flatMap((row) => read(row) ?? []),
    stop: (id) => {
      const contact = find(id);
      if (contact) save({ ...contact, stoppedAt: clock.now().toISOString() });
    },
    attributesOf: (id) => live.get(id) ?? find(id)?.attributes,
    update: (id, attributes) => {
      const held = live.get(id);
      if (held !== undefined) {
        Object.assign(held, attributes);
        return true;
      }
      const contact = find(id);
      if (contact === undefined) return false;
      save({ ...contact, attributes: { ...contact.attributes, ...attributes } });
      return true;
    },
    hold: (id, attributes) => {
      const [oldest] = live.size < maxLive ? [] : live.keys();
      if (oldest !== undefined) live.delete(oldest);
      live.set(id, attributes);
    },
  };
}

const Attributed = z.object({ Attributes: z.record(z.string(), z.string()).default({}) });

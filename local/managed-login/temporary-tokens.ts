import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../component-types.ts';
import { parseJsonText } from '../http-api/parse-json.ts';
import type { SqliteStore } from '../sqlite-store.ts';

/**
 * Kinds of temporary tokens in the emulated login: authorization code, refresh token, browser session, sign-in step, and the
 * record that an account was added to the staff members.
 */
type GrantKind = 'code' | 'refresh' | 'browser' | 'step' | 'admitted';

export type TemporaryTokenStore = {
  /** Stores data under a new random token that expires after a number of minutes; returns the token. */
  give(kind: GrantKind, matter: unknown, minutes: number): string;
  /** Stores data under the given token, which expires after a number of minutes. */
  put(kind: GrantKind, name: string, matter: unknown, minutes: number): void;
  find<Schema extends z.ZodType>(
    kind: GrantKind,
    token: string,
    schema: Schema,
  ): z.infer<Schema> | undefined;
  end(kind: GrantKind, token: string): void;
};

const Row = z.object({ matter: z.string() });

const hashOf = (kind: GrantKind, token: string): string =>
  createHash('sha256').update(`${kind} ${token}`).digest('base64url');

/**
 * Opens the store of temporary sign-in tokens. The store contains only hashes of the tokens, which expire in virtual time.
 */
export function createTemporaryTokenStore(store: SqliteStore, clock: Clock): TemporaryTokenStore {
  store.exec(
    'CREATE TABLE IF NOT EXISTS cognito_grants (hash TEXT PRIMARY KEY, matter TEXT NOT NULL, expires INTEGER NOT NULL)',
  );
  const put = store.prepare(
    'INSERT OR REPLACE INTO cognito_grants (hash, matter, expires) VALUES (?, ?, ?)',
  );
  const get = store.prepare('SELECT matter FROM cognito_grants WHERE hash = ? AND expires > ?');
  const remove = store.prepare('DELETE FROM cognito_grants WHERE hash = ? OR expires <= ?');
  const now = () => clock.now().getTime();

  const keep: TemporaryTokenStore['put'] = (kind, name, matter, minutes) =>
    void put.run(hashOf(kind, name), JSON.stringify(matter), now() + minutes * 60_000);
  return {
    put: keep,
    give: (kind, matter, minutes) => {
      const token = randomBytes(32).toString('base64url');
      keep(kind, token, matter, minutes);
      return token;
    },
    find: (kind, token, schema) => {
      const row = get.get(hashOf(kind, token), now());
      return row && schema.parse(parseJsonText(Row.parse(row).matter));
    },
    end: (kind, token) => void remove.run(hashOf(kind, token), now()),
  };
}

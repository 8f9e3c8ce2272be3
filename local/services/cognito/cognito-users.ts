import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { SqliteStore } from '../../sqlite-store.ts';

export type CognitoUserStore = {
  /** Returns the `sub` of the user with this username; creates the user if there is none. */
  subOf(poolId: string, username: string): string;
};

const Row = z.object({ sub: z.string() });

/**
 * Opens the store of Cognito user accounts. The store contains no passwords: in the local run, a username is enough to sign
 * in.
 */
export function createCognitoUserStore(store: SqliteStore): CognitoUserStore {
  store.exec(
    'CREATE TABLE IF NOT EXISTS cognito_users (pool TEXT, username TEXT, sub TEXT NOT NULL, PRIMARY KEY (pool, username))',
  );
  const make = store.prepare(
    'INSERT OR IGNORE INTO cognito_users (pool, username, sub) VALUES (?, ?, ?)',
  );
  const find = store.prepare('SELECT sub FROM cognito_users WHERE pool = ? AND username = ?');
  return {
    subOf: (poolId, username) => {
      make.run(poolId, username, randomUUID());
      return Row.parse(find.get(poolId, username)).sub;
    },
  };
}

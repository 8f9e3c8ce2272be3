import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';

export type SqliteStore = DatabaseSync;

/** Opens the SQLite file that contains the state of the local run; each component has its own tables. */
export function openLocalDatabase(directory: string): SqliteStore {
  mkdirSync(directory, { recursive: true });
  const store = openSqliteFile(join(directory, 'hotline.sqlite'));
  // With a write-ahead log, committed data survive a kill of the process without waiting for the disk.
  store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000');
  return store;
}

export function openSqliteFile(file: string): SqliteStore {
  return new DatabaseSync(file);
}

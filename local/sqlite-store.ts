import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';

import { throwUserError } from './user-error.ts';

export type SqliteStore = DatabaseSync;

/** Format of the data folder. Increase the number when this version can't read the stored data of earlier ones. */
const dataFormat = 3;

const readNumber = (store: SqliteStore, sql: string): number =>
  Number(Object.values(store.prepare(sql).get() ?? {})[0]);

/** Marks a new data folder with the current format. Ends the start if the folder has data in another format. */
const checkDataFormat = (store: SqliteStore, directory: string): void => {
  if (readNumber(store, 'PRAGMA user_version') === dataFormat) return;
  if (readNumber(store, 'SELECT count(*) FROM sqlite_master') > 0) {
    store.close();
    const folder = relative('.', directory) || directory;
    throwUserError(
      `The folder ${folder} contains data of another version of the hotline, which this version cannot read. ` +
        `Delete the folder, or start with another one: HOTLINE_DATA=.local-new npm start`,
    );
  }
  store.exec(`PRAGMA user_version = ${dataFormat}`);
};

/**
 * Opens the SQLite file that contains the state of the local run; each component has its own tables. Ends the start if the
 * data has a format that this version can't read.
 */
export function openLocalDatabase(directory: string): SqliteStore {
  mkdirSync(directory, { recursive: true });
  const store = openSqliteFile(join(directory, 'hotline.sqlite'));
  // With a write-ahead log, committed data survive a kill of the process without waiting for the disk.
  store.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000');
  checkDataFormat(store, directory);
  return store;
}

export function openSqliteFile(file: string): SqliteStore {
  return new DatabaseSync(file);
}

import * as z from 'zod';
import type { SqliteStore } from '../sqlite-store.ts';
import type { CallResult } from './call-result.ts';

export type StoredCall = { id: number } & CallResult;

const Row = z.object({ id: z.number(), call: z.string() });
/**
 * Schema of a stored call. The schema checks only that the value is an object, because the local run itself wrote the data.
 */
const StoredCallResult = z.custom<CallResult>(
  (value) => typeof value === 'object' && value !== null,
);
const maxStored = 200;

/** Opens the store of simulated calls, which retains the newest 200 calls. */
export function createCallArchive(store: SqliteStore) {
  store.exec(
    'CREATE TABLE IF NOT EXISTS connect_calls (id INTEGER PRIMARY KEY AUTOINCREMENT, call TEXT NOT NULL)',
  );
  const insert = store.prepare('INSERT INTO connect_calls (call) VALUES (?)');
  const forget = store.prepare('DELETE FROM connect_calls WHERE id <= ?');
  const all = store.prepare('SELECT id, call FROM connect_calls ORDER BY id DESC');
  const one = store.prepare('SELECT id, call FROM connect_calls WHERE id = ?');
  const read = (row: unknown): StoredCall => {
    const { id, call } = Row.parse(row);
    return { id, ...StoredCallResult.parse(JSON.parse(call)) };
  };
  return {
    add: (call: CallResult): StoredCall => {
      const id = Number(insert.run(JSON.stringify(call)).lastInsertRowid);
      forget.run(id - maxStored);
      return { id, ...call };
    },
    list: () => all.all().map(read),
    find: (id: number) => {
      const row = one.get(id);
      return row === undefined ? undefined : read(row);
    },
  };
}

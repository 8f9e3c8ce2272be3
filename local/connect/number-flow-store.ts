import * as z from 'zod';
import type { SqliteStore } from '../sqlite-store.ts';

/**
 * Opens the store of phone numbers and their contact flows. The store is filled by an API call of the deployment, because
 * CloudFormation has no property that associates a number with a flow.
 */
export function createNumberFlowStore(store: SqliteStore) {
  store.exec(
    'CREATE TABLE IF NOT EXISTS connect_numbers (number TEXT PRIMARY KEY, flow TEXT NOT NULL)',
  );
  const put = store.prepare('INSERT OR REPLACE INTO connect_numbers VALUES (?, ?)');
  const remove = store.prepare('DELETE FROM connect_numbers WHERE number = ?');
  const select = store.prepare('SELECT flow FROM connect_numbers WHERE number = ?');
  const idOf = (number: string) => number.slice(number.lastIndexOf('/') + 1);
  return {
    associate: (number: string, flow: string) => void put.run(idOf(number), flow),
    disassociate: (number: string) => void remove.run(idOf(number)),
    flowOf: (number: string) =>
      z
        .object({ flow: z.string() })
        .optional()
        .parse(select.get(idOf(number)))?.flow,
  };
}

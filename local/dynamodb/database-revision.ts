// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/**
 * Returns a number that changes with each commit to the DynamoDB engine's database file, without sending the engine a
 * request.
 */
export type DatabaseRevisionReader = () => number;

/**
 * Returns the lowest sort key in the given partitions of a DynamoDB index. Reads the engine's database file without sending
 * the engine a request.
 */
export type FirstSortKeyFinder = (
  table: string,
  index: string,
  partitions: readonly string[],
) => string | undefined;

const Row = z.object({ data_version: z.number() });
/** Encodes a string key in the format of the DynamoDB engine's database file. */
const asKey = (text: string): string => `S:${text}`;
const Place = z.object({ gsi_sk: z.string() }).optional();

/** Opens the DynamoDB engine's SQLite file read-only to detect commits. One check takes a few microseconds. */
export function createDatabaseFileReader(file: string): {
  revision: DatabaseRevisionReader;
  firstPlace: FirstSortKeyFinder;
  close(): void;
} {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  const version = database.prepare('PRAGMA data_version');
  const places = new Map<string, ReturnType<DatabaseSync['prepare']>>();
  const firstIn = (name: string) => {
    const known = places.get(name);
    if (known) return known;
    const text = `SELECT gsi_sk FROM "${name}" WHERE gsi_pk = ? ORDER BY gsi_sk LIMIT 1`;
    const statement = database.prepare(text);
    places.set(name, statement);
    return statement;
  };
  return {
    revision: () => Row.parse(version.get()).data_version,
    firstPlace: (table, index, partitions) => {
      const statement = firstIn(`${table}::gsi::${index}`);
      return partitions
        .flatMap((partition) => Place.parse(statement.get(asKey(partition)))?.gsi_sk ?? [])
        .toSorted()[0]
        ?.slice(asKey('').length);
    },
    close: () => database.close(),
  };
}

/**
 * Maximum time in milliseconds for which a stream reader skips reads because the database hasn't changed. Longer pauses
 * would risk that the shard iterator expires, after 15 minutes.
 */
const relyMilliseconds = 60_000;

/** Wraps a stream read so that it is skipped while nothing has been committed to the database since the last empty read. */
export function skipReadWithoutCommit<Item>(
  read: () => Promise<Item[]>,
  revision: DatabaseRevisionReader,
  now = (): number => performance.now(),
): () => Promise<Item[]> {
  let end: { revision: number; at: number } | undefined;
  return async () => {
    const current = revision(); // taken before the read, so that a commit during the read counts as new
    if (end?.revision === current && now() - end.at < relyMilliseconds) return [];
    end = undefined;
    const items = await read();
    if (items.length === 0) end = { revision: current, at: now() };
    return items;
  };
}

// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/** Returns a number that changes with each commit to the engine's file, without asking the engine. */
export type Revision = () => number;

/** Returns the first sort key of any of the index's partitions, without asking the engine. */
export type FirstPlace = (
  table: string,
  index: string,
  partitions: readonly string[],
) => string | undefined;

const Row = z.object({ data_version: z.number() });
/** As the engine's file has a key that is a string. */
const asKey = (text: string): string => `S:${text}`;
const Place = z.object({ gsi_sk: z.string() }).optional();

/** Watches an SQLite file that another process writes; a look takes some microseconds. */
export function openRevision(file: string): {
  revision: Revision;
  firstPlace: FirstPlace;
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

/** Limits how long a reader relies on the revision: its place in a stream lives for 15 minutes. */
const relyMilliseconds = 60_000;

/** Reads only if something was committed since the last read that found nothing. */
export function afterCommits<Item>(
  read: () => Promise<Item[]>,
  revision: Revision,
  now = (): number => performance.now(),
): () => Promise<Item[]> {
  let end: { revision: number; at: number } | undefined;
  return async () => {
    const current = revision(); // before the read: a commit during it has another one
    if (end?.revision === current && now() - end.at < relyMilliseconds) return [];
    end = undefined;
    const items = await read();
    if (items.length === 0) end = { revision: current, at: now() };
    return items;
  };
}

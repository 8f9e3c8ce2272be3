// biome-ignore lint/correctness/noUnresolvedImports: Biome's list of Node modules lacks those with the prefix only.
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';

/** Returns a number that changes with each commit to the engine's file, without asking the engine. */
export type Revision = () => number;

const Row = z.object({ data_version: z.number() });

/** Watches an SQLite file that another process writes; a look takes some microseconds. */
export function openRevision(file: string): { revision: Revision; close(): void } {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 5000 });
  const version = database.prepare('PRAGMA data_version');
  return {
    revision: () => Row.parse(version.get()).data_version,
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

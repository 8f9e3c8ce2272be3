import type { DirectoryStore } from './change.ts';
import type { Directory } from './directory.ts';
import { directoryToLoad, type RosterKind } from './directory-to-load.ts';
import type { Problem } from './problem.ts';

/** What a deploy writes: its files, and what the changes up to that one make of them. */
export type DirectoryLoad = { files: Directory; directory: Directory; lastChange: number };

type LoadPorts = {
  store: Pick<DirectoryStore, 'changes'> & {
    /** All or nothing; nothing when staff have changed something since. */
    load(loaded: DirectoryLoad): Promise<'committed' | 'stale'>;
  };
  now(): Date;
};

const mostTries = 5;

/** Brings a deploy's files into force, with all that staff have changed; refused when the two don't fit. */
export const loadDirectory = async (
  roster: RosterKind,
  { store, now }: LoadPorts,
): Promise<{ kind: 'loaded' } | { kind: 'invalid'; problems: Problem[] }> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const changes = await store.changes();
    const outcome = directoryToLoad(roster, changes, now());
    if (outcome.kind === 'invalid') return outcome;
    const { files, directory } = outcome;
    const written = await store.load({ files, directory, lastChange: changes.length });
    if (written === 'committed') return { kind: 'loaded' };
  }
  throw new Error(`Staff changed the directory each of ${mostTries} times it was loaded`);
};

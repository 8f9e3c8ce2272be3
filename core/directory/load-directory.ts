import { retryOnConflict } from '../shared/retry-on-conflict.ts';
import type { DirectoryStore } from './change.ts';
import type { Directory } from './directory.ts';
import { buildDirectoryToLoad, type RosterKind } from './directory-to-load.ts';
import type { DirectoryProblem } from './problem.ts';

/** Data that a deployment writes: the files, and the directory with changes by staff up to `lastChange`. */
export type DirectoryLoad = { files: Directory; directory: Directory; lastChange: number };

type LoadPorts = {
  store: Pick<DirectoryStore, 'changes'> & {
    /** Writes both in one transaction; returns `stale` and writes nothing if staff have changed the directory since. */
    load(loaded: DirectoryLoad): Promise<'committed' | 'stale'>;
  };
  now(): Date;
};

/** Loads a deployment's directory files together with all changes by staff; rejects them if they don't fit together. */
export async function loadDirectory(
  roster: RosterKind,
  { store, now }: LoadPorts,
): Promise<{ kind: 'loaded' } | { kind: 'invalid'; problems: DirectoryProblem[] }> {
  return retryOnConflict({ entity: 'the directory' }, async () => {
    const changes = await store.changes();
    const outcome = buildDirectoryToLoad(roster, changes, now());
    if (outcome.kind === 'invalid') return outcome;
    const { files, directory } = outcome;
    const written = await store.load({ files, directory, lastChange: changes.length });
    return written === 'committed' ? { kind: 'loaded' } : 'conflict';
  });
}
